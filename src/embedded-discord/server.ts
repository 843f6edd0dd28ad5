import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { GatewayDispatchEvents as Events, PermissionFlagsBits } from 'discord.js';
import { type Backend, type BackendOptions, createBackend } from './backend.ts';
import type { Scope } from './commands/commands.ts';
import { Faults } from './faults.ts';
import type { Command } from './forms/bodies.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { MessageChange, Messages } from './messages/messages.ts';
import { People } from './people/people.ts';
import { type RecordedRequest, restApp } from './rest/app.ts';
import { channelResource, isThread } from './world/channel-resource.ts';
import { botToken } from './world/ids.ts';
import type { Channel, Guild, Member } from './world/model.ts';
import { guildCreate } from './world/resources.ts';
import { type ChannelSeed, World } from './world/world.ts';

/** How an embedded Discord differs from Discord. */
export interface EmbeddedDiscordOptions extends BackendOptions {
  /** Any free port by default. */
  port?: number;
}

const host = '127.0.0.1';

/**
 * Starts a Discord of one's own. It begins with one guild: a text channel, an ordinary member, a
 * moderator with Manage Messages, and the bot.
 * @throws Error when the port is taken
 */
export async function startEmbeddedDiscord(
  options: EmbeddedDiscordOptions = {},
): Promise<EmbeddedDiscord> {
  const discord = new EmbeddedDiscord(options);
  await discord.listen(options.port ?? 0);
  return discord;
}

/** A Discord on 127.0.0.1 for one bot; see {@link startEmbeddedDiscord}. */
export class EmbeddedDiscord {
  readonly world = new World();
  /** The bot's token. */
  readonly token = botToken(this.world.bot.id);
  readonly guild: Guild = this.world.addGuild('Embedded');
  readonly channel: Channel = this.world.addChannel(this.guild, { name: 'general' });
  readonly member: Member = this.world.join(this.guild, this.world.addUser('member', 'Member'));
  readonly moderator: Member = this.world.join(this.guild, this.world.addUser('mod', 'Moderator'));
  /** What the bot asked for, in order. */
  readonly requests: RecordedRequest[] = [];
  /** What goes wrong on demand. */
  readonly faults = new Faults();
  /** Those who use the bot. */
  readonly people: People;
  readonly #backend: Backend;
  readonly #watchers = new Set<(change: MessageChange) => void>();
  readonly #server: Server;
  #url = '';

  constructor(options: EmbeddedDiscordOptions) {
    const { world, token, guild, moderator, channel, faults } = this;
    world.addRole(guild, 'Moderators', PermissionFlagsBits.ManageMessages, moderator);
    this.#backend = createBackend(world, token, faults, options, (change) => {
      for (const watch of this.#watchers) watch(change);
    });
    this.people = new People(this.#backend, { user: this.member.user, channel });
    const app = restApp(this.#backend, faults, (request) => {
      this.requests.push(request);
      this.#backend.waits.notify();
    });
    this.#server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  }

  /** What the bot said of itself, and its connection, which can be cut. */
  get gateway(): Gateway {
    return this.#backend.gateway;
  }

  /** Makes, edits and deletes messages past all permissions. */
  get messages(): Messages {
    return this.#backend.messages;
  }

  /** The REST root for `rest.api`; the client appends the version. */
  get url(): string {
    return this.#url;
  }

  /** Begins to listen. */
  async listen(port: number): Promise<void> {
    await once(this.#server.listen(port, host), 'listening');
    const address = this.#server.address();
    const bound = typeof address === 'object' && address ? address.port : port;
    this.#url = `http://${host}:${bound}/api`;
    this.gateway.listen(this.#server, `${host}:${bound}`);
  }

  /** Makes another guild that the bot joins. */
  addGuild(name: string): Guild {
    const guild = this.world.addGuild(name);
    this.gateway.dispatch(Events.GuildCreate, guildCreate(guild, this.world), guild.id);
    return guild;
  }

  /** Begins or ends an outage that hides a guild from the bot, also while it connects. */
  setUnavailable(guild: Guild, unavailable: boolean): void {
    guild.unavailable = unavailable;
    const event = unavailable ? Events.GuildDelete : Events.GuildCreate;
    const data = unavailable ? { id: guild.id, unavailable } : guildCreate(guild, this.world);
    this.gateway.dispatch(event, data, guild.id);
  }

  /** Makes a channel or a thread, in the first guild unless told otherwise. */
  addChannel(seed: ChannelSeed, guild: Guild = this.guild): Channel {
    const channel = this.world.addChannel(guild, seed);
    const event = isThread(channel) ? Events.ThreadCreate : Events.ChannelCreate;
    this.gateway.dispatch(event, channelResource(channel), guild.id);
    return channel;
  }

  /** Takes away a channel or a thread, with its messages. */
  deleteChannel(channel: Channel): void {
    this.world.channels.delete(channel.id);
    const event = isThread(channel) ? Events.ThreadDelete : Events.ChannelDelete;
    this.gateway.dispatch(event, channelResource(channel), channel.guild?.id ?? null);
  }

  /** The registered commands: everywhere, or of one guild. */
  commands(scope: Scope = null): readonly Command[] {
    return this.#backend.commands.list(scope);
  }

  /** Waits until the bot is connected to the gateway. */
  waitForReady(): Promise<true> {
    const probe = () => this.gateway.connected || undefined;
    return this.#backend.waits.until('the bot to connect', probe);
  }

  /** Waits until commands are registered. */
  waitForCommands(scope: Scope = null): Promise<readonly Command[]> {
    return this.#backend.waits.until('commands', () => {
      const commands = this.commands(scope);
      return commands.length > 0 ? commands : undefined;
    });
  }

  /** Waits for a request of the bot, which may have come already. */
  waitForRequest(matches: (request: RecordedRequest) => boolean): Promise<RecordedRequest> {
    return this.#backend.waits.until('a request', () => this.requests.find(matches));
  }

  /** Tells of every message made, edited or deleted. @returns how to stop it */
  onMessage(watch: (change: MessageChange) => void): () => void {
    this.#watchers.add(watch);
    return () => this.#watchers.delete(watch);
  }

  /** Ends everything at once, open connections included. */
  async close(): Promise<void> {
    this.gateway.close();
    this.#backend.waits.close();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }
}
