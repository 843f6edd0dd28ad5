import { EventEmitter } from 'node:events';
import {
  type APIRole,
  type APIUser,
  ChannelType,
  GatewayDispatchEvents as Events,
} from 'discord.js';
import type { Command } from '../forms/bodies.ts';
import { ChangeNotifier } from './change-notifier.ts';
import { Faults } from './faults.ts';
import { botToken, snowflake } from './ids.ts';
import type { Interaction } from './interaction.ts';
import { everyonePermissions } from './permissions.ts';
import { channelResource, guildResource, newRole } from './resources.ts';
import {
  type Channel,
  type Guild,
  isThread,
  type Member,
  type StoredMessage,
} from './world-model.ts';

/** The properties of a new channel; by default a text channel that everybody may use. */
export type NewChannel = Pick<Channel, 'name'> &
  Partial<Pick<Channel, 'type' | 'parent' | 'overwrites' | 'participants' | 'locked'>>;

/** A change of a message. */
export interface MessageChange {
  readonly kind: 'created' | 'edited' | 'deleted';
  readonly message: StoredMessage;
}

interface WorldEvents {
  message: [change: MessageChange];
  /** Commands were registered. */
  commands: [];
  /** An event for the shard of a guild, or for `null` the shard of direct messages. */
  dispatch: [event: Events, data: object, guildId: string | null];
}

/** The state of the emulated Discord: the application, its bot user, guilds, channels and messages. */
export class World extends EventEmitter<WorldEvents> {
  readonly applicationId = snowflake();
  readonly token = botToken(this.applicationId);
  readonly bot: APIUser;
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  /** The registered commands by guild id; the global ones by `null`. */
  readonly commands = new Map<string | null, readonly Command[]>();
  /** By token. */
  readonly interactions = new Map<string, Interaction>();
  /** The newest message, even if deleted, by author and nonce. */
  readonly nonces = new Map<string, StoredMessage>();
  readonly faults = new Faults();
  readonly changes = new ChangeNotifier();
  /** How long the bot may take to respond, and how long Discord remembers the nonce of a message. */
  readonly deadlines = { respondMs: 3000, nonceMs: 5 * 60_000 };

  /** @param botName - the bot's display name */
  constructor(botName: string) {
    super();
    this.bot = { ...this.addUser('zajel', botName, this.applicationId), bot: true };
  }

  /** Creates a guild with the bot as a member and another user as the owner. */
  addGuild(name: string, id = snowflake()): Guild {
    const owner = this.addUser('owner', 'Owner');
    const roles = new Map([[id, newRole('@everyone', everyonePermissions, id)]]);
    const empty = { members: new Map(), channels: new Map() };
    const guild: Guild = { id, name, unavailable: false, ownerId: owner.id, roles, ...empty };
    this.guilds.set(id, guild);
    this.join(guild, owner);
    this.join(guild, this.bot);
    this.emit('dispatch', Events.GuildCreate, guildResource(guild, this), id);
    return guild;
  }

  /** Starts or ends an outage of a guild, also while the bot connects. */
  setUnavailable(guild: Guild, unavailable: boolean): void {
    const { id } = guild;
    guild.unavailable = unavailable;
    if (unavailable) this.emit('dispatch', Events.GuildDelete, { id, unavailable }, id);
    else this.emit('dispatch', Events.GuildCreate, guildResource(guild, this), id);
  }

  /** Creates a user without a guild. */
  addUser(username: string, globalName = username, id = snowflake()): APIUser {
    return { id, username, discriminator: '0', global_name: globalName, avatar: null };
  }

  join(guild: Guild, user: APIUser): Member {
    const member: Member = { user, guild, roles: [], joinedAt: new Date().toISOString() };
    guild.members.set(user.id, member);
    return member;
  }

  /** Creates a role and assigns it to these members. */
  addRole(guild: Guild, name: string, permissions: bigint, ...members: Member[]): APIRole {
    const role = newRole(name, permissions);
    guild.roles.set(role.id, role);
    for (const member of members) member.roles.push(role.id);
    return role;
  }

  /** Creates a channel or a thread in a guild. */
  addChannel(guild: Guild, options: NewChannel): Channel {
    const channel = this.#addToWorld({ type: ChannelType.GuildText, ...options, guild });
    const event = isThread(channel) ? Events.ThreadCreate : Events.ChannelCreate;
    this.emit('dispatch', event, channelResource(channel), guild.id);
    return channel;
  }

  /** Deletes a channel or a thread with its messages. */
  deleteChannel(channel: Channel): void {
    this.channels.delete(channel.id);
    channel.guild?.channels.delete(channel.id);
    const event = isThread(channel) ? Events.ThreadDelete : Events.ChannelDelete;
    this.emit('dispatch', event, channelResource(channel), channel.guild?.id ?? null);
  }

  /** The DM between a person and the bot, created on first use. */
  dm(user: APIUser): Channel {
    const existing = [...this.channels.values()].find(({ recipient }) => recipient?.id === user.id);
    const properties = { type: ChannelType.DM, name: user.username, recipient: user };
    return existing ?? this.#addToWorld(properties);
  }

  /** Removes an interaction, its messages and the membership of its user, without sending events. */
  forget({ token, action, original, followUps }: Interaction): void {
    const { channel, message, user } = action;
    this.interactions.delete(token);
    channel.guild?.members.delete(user.id);
    for (const sent of [original, ...followUps]) {
      if (sent && sent !== message) channel.messages.delete(sent.id);
    }
  }

  #addToWorld(properties: Pick<Channel, 'type' | 'name'> & Partial<Channel>): Channel {
    const nobody = { guild: null, parent: null, recipient: null };
    const defaults = { ...nobody, overwrites: [], locked: false };
    const empty = { participants: new Set<string>(), messages: new Map() };
    const channel: Channel = { ...defaults, ...empty, ...properties, id: snowflake() };
    this.channels.set(channel.id, channel);
    channel.guild?.channels.set(channel.id, channel);
    return channel;
  }
}
