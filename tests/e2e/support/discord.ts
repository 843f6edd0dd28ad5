/** All that the tests of the bot take of the embedded Discord. */
export { type Component, flatten } from '../../../src/embedded-discord/forms/components.ts';
export { createMessage } from '../../../src/embedded-discord/messages/messages.ts';
export type { CommandUse } from '../../../src/embedded-discord/people/command-menu.ts';
export type { OptionValues } from '../../../src/embedded-discord/people/options.ts';
export {
  type EmbeddedDiscord,
  startEmbeddedDiscord,
} from '../../../src/embedded-discord/server.ts';
export type {
  Faults,
  FaultTarget,
  GatewayMoment,
} from '../../../src/embedded-discord/world/faults.ts';
export { snowflakeOn } from '../../../src/embedded-discord/world/ids.ts';
export type { Acting, Interaction } from '../../../src/embedded-discord/world/interaction.ts';
export type { Channel, StoredMessage } from '../../../src/embedded-discord/world/model.ts';
export { channelResource } from '../../../src/embedded-discord/world/resources.ts';
