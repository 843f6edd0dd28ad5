/** All that the tests of the bot take of the embedded Discord. */
export { type Component, flatten } from '../../../src/embedded-discord/forms/components.ts';
export type { CommandUse } from '../../../src/embedded-discord/people/command-data.ts';
export type { OptionValues } from '../../../src/embedded-discord/people/options.ts';
export type { Use } from '../../../src/embedded-discord/people/use.ts';
export type { Acting } from '../../../src/embedded-discord/people/where.ts';
export {
  type EmbeddedDiscord,
  startEmbeddedDiscord,
} from '../../../src/embedded-discord/server.ts';
export { channelResource } from '../../../src/embedded-discord/world/channel-resource.ts';
export type { Channel, StoredMessage } from '../../../src/embedded-discord/world/model.ts';
