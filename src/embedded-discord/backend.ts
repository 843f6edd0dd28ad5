import { Commands } from './commands/commands.ts';
import type { Faults } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import type { GatewayOptions } from './gateway/options.ts';
import { type MessageChange, Messages } from './messages/messages.ts';
import { Waits } from './waits.ts';
import { type Deadlines, Interactions } from './world/interactions.ts';
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

/** What may differ from Discord's own ways. */
export interface BackendOptions {
  /** How long the bot may take, for tests of what comes too late. */
  deadlines?: Partial<Deadlines>;
  gateway?: Partial<GatewayOptions>;
}

/** Puts the parts together; whoever waits is woken by each change of any of them. */
export function createBackend(
  world: World,
  token: string,
  faults: Faults,
  { deadlines = {}, gateway = {} }: BackendOptions,
  onMessage: (change: MessageChange) => void,
): Backend {
  const waits = new Waits();
  const changed = () => waits.notify();
  return {
    token,
    world,
    waits,
    gateway: new Gateway(world, token, faults, gateway, changed),
    commands: new Commands(world.applicationId, changed),
    messages: new Messages(world, (change) => {
      onMessage(change);
      changed();
    }),
    interactions: new Interactions(deadlines, changed),
  };
}
