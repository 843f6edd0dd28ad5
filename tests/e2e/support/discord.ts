/** Everything that the tests of the bot use of the emulator. */

export {
  type DiscordEmulator,
  startDiscordEmulator,
} from '../../../src/discord-emulator/emulator.ts';
export {
  flatten,
  type MessageComponent,
} from '../../../src/discord-emulator/forms/component-forms.ts';
export { createMessage } from '../../../src/discord-emulator/messages/message-store.ts';
export type { CommandUse } from '../../../src/discord-emulator/people/command-menu.ts';
export type { OptionValues } from '../../../src/discord-emulator/people/option-values.ts';
export type {
  Faults,
  FaultTarget,
  GatewayMoment,
} from '../../../src/discord-emulator/world/faults.ts';
export { snowflakeOn } from '../../../src/discord-emulator/world/ids.ts';
export type {
  ActionOptions,
  Interaction,
} from '../../../src/discord-emulator/world/interaction.ts';
export { channelResource } from '../../../src/discord-emulator/world/resources.ts';
export type { Channel, StoredMessage } from '../../../src/discord-emulator/world/world-model.ts';
