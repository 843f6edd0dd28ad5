import type {
  APIOverwrite,
  APIRole,
  APIUser,
  ChannelType,
  GuildFeature,
  Locale,
  ThreadChannelType,
} from 'discord.js';
import type { StoredMessage } from './stored-message.ts';

/** A server, with all that belongs to it. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: Locale;
  readonly features: GuildFeature[];
  readonly joinedAt: string;
  /** By id; the role with the guild's own id is @everyone. */
  readonly roles: Map<string, APIRole>;
  /** By the user's id. */
  readonly members: Map<string, Member>;
}

/** A user in one guild. */
export interface Member {
  readonly user: APIUser;
  readonly guild: Guild;
  /** Ids of roles, without @everyone. */
  readonly roles: string[];
  readonly joinedAt: string;
}

/** The kinds of channel the embedded Discord knows. */
export type EmbeddedChannelType =
  | ChannelType.DM
  | ChannelType.GuildText
  | ChannelType.GuildAnnouncement
  | ChannelType.GuildVoice
  | ThreadChannelType;

/** Any place that holds messages: a guild's channel, a thread, or a DM with the bot. */
export interface Channel {
  readonly id: string;
  readonly type: EmbeddedChannelType;
  readonly name: string;
  /** `null` in a DM. */
  readonly guild: Guild | null;
  /** The channel a thread was started in. */
  readonly parent: Channel | null;
  /** The person a DM is with. */
  readonly recipient: APIUser | null;
  readonly overwrites: APIOverwrite[];
  /** By id, oldest first; ephemeral messages are here too. */
  readonly messages: Map<string, StoredMessage>;
}
