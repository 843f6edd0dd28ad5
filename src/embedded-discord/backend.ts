import type { Commands } from './commands/commands.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Messages } from './messages/messages.ts';
import type { Waits } from './waits.ts';
import type { Interactions } from './world/interactions.ts';
import type { World } from './world/world.ts';

/** The parts of the embedded Discord that REST and people act on together. */
export interface Backend {
  readonly token: string;
  readonly world: World;
  readonly gateway: Gateway;
  readonly commands: Commands;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly waits: Waits;
}
