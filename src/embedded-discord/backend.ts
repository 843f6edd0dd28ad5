import { Commands } from './commands/commands.ts';
import { Gateway } from './gateway/gateway.ts';
import type { MessageChange } from './messages/message-events.ts';
import { Messages } from './messages/messages.ts';
import { type Deadlines, discordDeadlines, Interactions } from './people/interactions.ts';
import { Waits } from './waits.ts';
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

/** Puts the parts together; whoever waits is woken by each change of any of them. */
export function createBackend(
  world: World,
  token: string,
  deadlines: Partial<Deadlines> | undefined,
  onMessage: (change: MessageChange) => void,
): Backend {
  const waits = new Waits();
  const changed = () => waits.notify();
  const gateway = new Gateway(world, token, changed);
  return {
    token,
    world,
    gateway,
    waits,
    commands: new Commands(world.applicationId, changed),
    messages: new Messages(world, gateway, (change) => {
      onMessage(change);
      changed();
    }),
    interactions: new Interactions({ ...discordDeadlines, ...deadlines }, changed),
  };
}
