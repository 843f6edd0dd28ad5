import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import {
  GatewayDispatchEvents as Events,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord.js';
import { type Backend, createBackend } from './backend.ts';
import type { Scope } from './commands/commands.ts';
import type { Command } from './commands/registered-command.ts';
import { Faults } from './faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import { Listeners } from './listeners.ts';
import type { MessageChange } from './messages/message-events.ts';
import type { Messages } from './messages/messages.ts';
import type { Deadlines } from './people/interactions.ts';
import { People } from './people/people.ts';
import { type RecordedRequest, restApp } from './rest/app.ts';
import { channelResource, isThread } from './world/channel-resource.ts';
import { botToken } from './world/ids.ts';
import type { Channel, Guild, Member } from './world/model.ts';
import { guildCreate } from './world/resources.ts';
import { type ChannelSeed, World } from './world/world.ts';

/** How an embedded Discord differs from Discord. */
export interface EmbeddedDiscordOptions {
  /** Any free port by default. */
  port?: number;
  /** Other times for the bot than Discord's, for tests of what comes too late. */
  deadlines?: Partial<Deadlines>;
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
  /** Rate limits and server errors on demand. */
  readonly faults = new Faults();
  /** Those who use the bot. */
  readonly people: People;
  readonly #backend: Backend;
  readonly #requestListeners = new Listeners<RecordedRequest>();
  readonly #messageListeners = new Listeners<MessageChange>();
  readonly #server: Server;
  #url = '';

  constructor({ deadlines }: EmbeddedDiscordOptions) {
    const { world, guild, moderator, channel } = this;
    world.addRole(guild, 'Moderators', PermissionFlagsBits.ManageMessages, moderator);
    this.#backend = createBackend(world, this.token, deadlines, (change) =>
      this.#messageListeners.tell(change),
    );
    this.people = new People(this.#backend, { user: this.member.user, channel });
    const app = restApp(this.#backend, this.faults, (request) => {
      this.requests.push(request);
      this.#requestListeners.tell(request);
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
  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, () => {
        const address = this.#server.address();
        const bound = typeof address === 'object' && address ? address.port : port;
        this.#url = `http://${host}:${bound}/api`;
        this.gateway.listen(this.#server, `${host}:${bound}`);
        resolve();
      });
    });
  }

  /** Makes another guild that the bot joins. */
  addGuild(name: string): Guild {
    const guild = this.world.addGuild(name);
    this.#announce(Events.GuildCreate, guildCreate(guild, this.world));
    return guild;
  }

  /** Makes a channel or a thread, in the first guild unless told otherwise. */
  addChannel(seed: ChannelSeed, guild: Guild = this.guild): Channel {
    const channel = this.world.addChannel(guild, seed);
    const event = isThread(channel) ? Events.ThreadCreate : Events.ChannelCreate;
    this.#announce(event, channelResource(channel));
    return channel;
  }

  /** Takes away a channel or a thread, with its messages. */
  deleteChannel(channel: Channel): void {
    this.world.channels.delete(channel.id);
    const event = isThread(channel) ? Events.ThreadDelete : Events.ChannelDelete;
    this.#announce(event, channelResource(channel));
  }

  /** The registered commands: everywhere, or of one guild. */
  commands(scope: Scope = null): readonly Command[] {
    return this.#backend.commands.list(scope);
  }

  /** Waits until the bot is connected to the gateway. */
  waitForReady(): Promise<true> {
    return this.#backend.waits.until(
      'the bot to connect',
      () => this.gateway.connected || undefined,
    );
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

  /** Tells of every request, once it is answered. @returns how to stop it */
  onRequest(listener: (request: RecordedRequest) => void): () => void {
    return this.#requestListeners.add(listener);
  }

  /** Tells of every message made, edited or deleted. @returns how to stop it */
  onMessage(listener: (change: MessageChange) => void): () => void {
    return this.#messageListeners.add(listener);
  }

  /** Ends everything at once, open connections included. */
  async close(): Promise<void> {
    this.#backend.interactions.close();
    this.gateway.close();
    this.#backend.waits.close();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  #announce(event: Events, data: object): void {
    this.gateway.dispatch(event, (intents) => (intents & GatewayIntentBits.Guilds ? data : null));
  }
}
