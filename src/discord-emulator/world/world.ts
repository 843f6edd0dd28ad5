import { EventEmitter } from 'node:events';
import {
  type APIOverwrite,
  type APIRole,
  type APIUser,
  ChannelType,
  GatewayDispatchEvents as Events,
} from 'discord.js';
import type { Command } from '../forms/bodies.ts';
import { ChangeNotifier } from './change-notifier.ts';
import { Faults } from './faults.ts';
import { botToken, snowflake } from './ids.ts';
import { type Action, type Deadlines, Interaction } from './interaction.ts';
import { everyonePermissions } from './permissions.ts';
import { channelResource, guildResource, newRole, newUser } from './resources.ts';
import {
  type Channel,
  type Guild,
  isThread,
  type Member,
  type StoredMessage,
} from './world-model.ts';

/** What a new channel is made of; by default a text channel anybody may use. */
export interface NewChannel {
  name: string;
  type?: ChannelType;
  /** The channel in which a thread is started. */
  parent?: Channel;
  overwrites?: APIOverwrite[];
  /** Ids of those who are in a thread. */
  participants?: Set<string>;
}

/** What happened to a message, for those who watch. */
export interface MessageChange {
  readonly kind: 'created' | 'edited' | 'deleted';
  readonly message: StoredMessage;
}

interface WorldEvents {
  message: [change: MessageChange];
  /** Commands were registered. */
  commands: [];
  /** For the bot's shards: those of a guild, or, for `null`, those of direct messages. */
  dispatch: [event: Events, data: object, guildId: string | null];
}

/** The application with its bot user, and everything the bot could see of Discord. */
export class World extends EventEmitter<WorldEvents> {
  readonly applicationId = snowflake();
  readonly token = botToken(this.applicationId);
  readonly bot: APIUser;
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  /** The registered commands: of a guild by its id, and those for everywhere by `null`. */
  readonly commands = new Map<string | null, readonly Command[]>();
  /** By token. */
  readonly interactions = new Map<string, Interaction>();
  /** The newest message of each nonce, deleted or not; by its author and the nonce. */
  readonly nonces = new Map<string, StoredMessage>();
  /** What goes wrong on demand. */
  readonly faults = new Faults();
  readonly changes = new ChangeNotifier();
  /** Discord's own times, unless somebody changes them. */
  readonly deadlines: Deadlines = {
    respondMs: 3000,
    tokenMs: 15 * 60_000,
    nonceMs: 5 * 60_000,
  };

  /** @param botName what people read above the bot's messages */
  constructor(botName: string) {
    super();
    this.bot = { ...newUser('zajel', botName, this.applicationId), bot: true };
  }

  /** Makes a guild that the bot joins; somebody else owns it. */
  addGuild(name: string, id = snowflake()): Guild {
    const owner = this.addUser('owner', 'Owner');
    const roles = new Map([[id, newRole('@everyone', everyonePermissions, id)]]);
    const nobody = { members: new Map(), channels: new Map() };
    const guild: Guild = { id, name, unavailable: false, ownerId: owner.id, roles, ...nobody };
    this.guilds.set(id, guild);
    this.join(guild, owner);
    this.join(guild, this.bot);
    this.emit('dispatch', Events.GuildCreate, guildResource(guild, this), id);
    return guild;
  }

  /** Begins or ends an outage that hides a guild from the bot, also while it connects. */
  setUnavailable(guild: Guild, unavailable: boolean): void {
    const { id } = guild;
    guild.unavailable = unavailable;
    if (unavailable) this.emit('dispatch', Events.GuildDelete, { id, unavailable }, id);
    else this.emit('dispatch', Events.GuildCreate, guildResource(guild, this), id);
  }

  /** Makes a user who is in no guild yet. */
  addUser(username: string, globalName = username): APIUser {
    return newUser(username, globalName);
  }

  /** Makes a user a member of a guild. */
  join(guild: Guild, user: APIUser): Member {
    const member: Member = { user, guild, roles: [], joinedAt: new Date().toISOString() };
    guild.members.set(user.id, member);
    return member;
  }

  /** Makes a role, and gives it to these members. */
  addRole(guild: Guild, name: string, permissions: bigint, ...members: Member[]): APIRole {
    const role = newRole(name, permissions);
    guild.roles.set(role.id, role);
    for (const member of members) member.roles.push(role.id);
    return role;
  }

  /** Makes a channel or a thread in a guild. */
  addChannel(guild: Guild, seed: NewChannel): Channel {
    const channel = this.#keep({ type: ChannelType.GuildText, ...seed, guild });
    const event = isThread(channel) ? Events.ThreadCreate : Events.ChannelCreate;
    this.emit('dispatch', event, channelResource(channel), guild.id);
    return channel;
  }

  /** Takes away a channel or a thread, with its messages. */
  deleteChannel(channel: Channel): void {
    this.channels.delete(channel.id);
    channel.guild?.channels.delete(channel.id);
    const event = isThread(channel) ? Events.ThreadDelete : Events.ChannelDelete;
    this.emit('dispatch', event, channelResource(channel), channel.guild?.id ?? null);
  }

  /** The DM between a person and the bot, opened when it is not yet. */
  dm(user: APIUser): Channel {
    const open = [...this.channels.values()].find(({ recipient }) => recipient?.id === user.id);
    return open ?? this.#keep({ type: ChannelType.DM, name: user.username, recipient: user });
  }

  /** Notes what a person did, to be answered by the bot. */
  open(action: Action): Interaction {
    const interaction = new Interaction(action, this.deadlines, this.changes);
    this.interactions.set(interaction.token, interaction);
    return interaction;
  }

  /**
   * Forgets an interaction that is over, with the messages it made, and that its user was a member.
   * Nobody is told.
   */
  forget({ token, action, original, followUps }: Interaction): void {
    const { channel, message, user } = action;
    this.interactions.delete(token);
    channel.guild?.members.delete(user.id);
    for (const made of [original, ...followUps]) {
      if (made && made !== message) channel.messages.delete(made.id);
    }
  }

  #keep(seed: Pick<Channel, 'type' | 'name'> & Partial<Channel>): Channel {
    const nothing = { guild: null, parent: null, recipient: null, overwrites: [] };
    const empty = { participants: new Set<string>(), messages: new Map() };
    const channel: Channel = { ...nothing, ...empty, ...seed, id: snowflake() };
    this.channels.set(channel.id, channel);
    channel.guild?.channels.set(channel.id, channel);
    return channel;
  }
}
