/** All that the tests of the bot take of the embedded Discord. */
export { channelResource } from '../../../src/embedded-discord/channel-resource.ts';
export { type Component, flatten } from '../../../src/embedded-discord/components.ts';
export type { Channel } from '../../../src/embedded-discord/model.ts';
export type { Acting, CommandUse } from '../../../src/embedded-discord/people/command-data.ts';
export type { OptionValues } from '../../../src/embedded-discord/people/options.ts';
export type { Use } from '../../../src/embedded-discord/people/use.ts';
export {
  type EmbeddedDiscord,
  startEmbeddedDiscord,
} from '../../../src/embedded-discord/server.ts';
export type { StoredMessage } from '../../../src/embedded-discord/stored-message.ts';
export { checkBody } from '../../support/discord-schemas.ts';
