import {
  type APIOverwrite,
  type APIRole,
  type APIUser,
  ChannelType,
  Locale,
  RoleFlagsBitField,
} from 'discord.js';
import { snowflake } from './ids.ts';
import type { Channel, EmbeddedChannelType, Guild, Member } from './model.ts';
import { everyonePermissions } from './permissions.ts';

/** What a new channel is made of; by default a text channel anybody may use. */
export interface ChannelSeed {
  name: string;
  type?: Exclude<EmbeddedChannelType, ChannelType.DM>;
  /** The channel in which a thread is started. */
  parent?: Channel;
  overwrites?: APIOverwrite[];
}

/** The application with its bot user, and everything the bot could see of Discord. */
export class World {
  readonly applicationId = snowflake();
  readonly bot: APIUser = { ...newUser('zajel', 'Zajel', this.applicationId), bot: true };
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly users = new Map<string, APIUser>([[this.bot.id, this.bot]]);

  /** Makes a guild that the bot is a member of; somebody else owns it. */
  addGuild(name: string): Guild {
    const owner = this.addUser('owner', 'Owner');
    const id = snowflake();
    const guild: Guild = {
      id,
      name,
      unavailable: false,
      ownerId: owner.id,
      locale: Locale.EnglishUS,
      joinedAt: new Date().toISOString(),
      roles: new Map([[id, newRole('@everyone', everyonePermissions, 0, id)]]),
      members: new Map(),
    };
    this.guilds.set(id, guild);
    this.join(guild, owner);
    this.join(guild, this.bot);
    return guild;
  }

  /** Makes a user who is in no guild yet. */
  addUser(username: string, globalName = username): APIUser {
    const user = newUser(username, globalName);
    this.users.set(user.id, user);
    return user;
  }

  /** Makes a user a member of a guild. */
  join(guild: Guild, user: APIUser): Member {
    const member: Member = { user, guild, roles: [], joinedAt: new Date().toISOString() };
    guild.members.set(user.id, member);
    return member;
  }

  /** Makes a role, and gives it to these members. */
  addRole(guild: Guild, name: string, permissions: bigint, ...members: Member[]): APIRole {
    const role = newRole(name, permissions, guild.roles.size);
    guild.roles.set(role.id, role);
    for (const member of members) member.roles.push(role.id);
    return role;
  }

  /** Makes a channel or a thread in a guild. */
  addChannel(guild: Guild, seed: ChannelSeed): Channel {
    const { name, type = ChannelType.GuildText, parent = null, overwrites = [] } = seed;
    return this.#keep({ type, name, guild, parent, recipient: null, overwrites });
  }

  /** The DM between a person and the bot, opened when it is not yet. */
  dm(user: APIUser): Channel {
    const open = [...this.channels.values()].find(({ recipient }) => recipient?.id === user.id);
    const { username: name } = user;
    const type = ChannelType.DM;
    return (
      open ?? this.#keep({ type, name, guild: null, parent: null, recipient: user, overwrites: [] })
    );
  }

  #keep(seed: Omit<Channel, 'id' | 'messages'>): Channel {
    const channel: Channel = { ...seed, id: snowflake(), messages: new Map() };
    this.channels.set(channel.id, channel);
    return channel;
  }
}

function newUser(username: string, globalName: string, id = snowflake()): APIUser {
  return { id, username, discriminator: '0', global_name: globalName, avatar: null };
}

function newRole(name: string, permissions: bigint, position: number, id = snowflake()): APIRole {
  return {
    id,
    name,
    position,
    permissions: permissions.toString(),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: new RoleFlagsBitField().bitfield,
  };
}
