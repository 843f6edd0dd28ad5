import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { PermissionFlagsBits } from 'discord.js';
import { Commands, type Scope } from './commands/commands.ts';
import type { Command } from './forms/bodies.ts';
import { Gateway, type GatewayOptions } from './gateway/gateway.ts';
import { Messages } from './messages/messages.ts';
import { People } from './people/people.ts';
import { type RecordedRequest, restApp } from './rest/app.ts';
import type { Deadlines } from './world/interaction.ts';
import type { Channel, Guild } from './world/model.ts';
import { type ChannelSeed, type MessageChange, World } from './world/world.ts';

/** How an embedded Discord differs from Discord. */
export interface EmbeddedDiscordOptions {
  /** Any free port by default. */
  port?: number;
  /** How long the bot may take, for tests of what comes too late. */
  deadlines?: Partial<Deadlines>;
  gateway?: Partial<GatewayOptions>;
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
  readonly token = this.world.token;
  /** What goes wrong on demand. */
  readonly faults = this.world.faults;
  readonly guild = this.world.addGuild('Embedded');
  readonly channel = this.world.addChannel(this.guild, { name: 'general' });
  readonly member = this.world.join(this.guild, this.world.addUser('member', 'Member'));
  readonly moderator = this.world.join(this.guild, this.world.addUser('mod', 'Moderator'));
  /** What the bot asked for, in order. */
  readonly requests: RecordedRequest[] = [];
  /** What the bot said of itself, and its connection, which can be cut. */
  readonly gateway: Gateway;
  /** Makes, edits and deletes messages past all permissions. */
  readonly messages = new Messages(this.world);
  readonly #commands = new Commands(this.world);
  /** Those who use the bot. */
  readonly people: People;
  readonly #server: Server;
  #url = '';

  constructor({ deadlines = {}, gateway = {} }: EmbeddedDiscordOptions) {
    const { world, guild, channel, member, moderator, messages } = this;
    const commands = this.#commands;
    Object.assign(world.deadlines, deadlines);
    world.addRole(guild, 'Moderators', PermissionFlagsBits.ManageMessages, moderator);
    this.gateway = new Gateway(world, gateway);
    this.people = new People(world, commands, messages, { user: member.user, channel });
    const app = restApp({ world, commands, messages, gateway: this.gateway }, (request) => {
      this.requests.push(request);
      world.waits.notify();
    });
    this.#server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
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

  /** Makes a channel or a thread, in the first guild unless told otherwise. */
  addChannel(seed: ChannelSeed, guild: Guild = this.guild): Channel {
    return this.world.addChannel(guild, seed);
  }

  /** The registered commands: everywhere, or of one guild. */
  commands(scope: Scope = null): readonly Command[] {
    return this.#commands.list(scope);
  }

  /** Waits until the bot is connected to the gateway. */
  waitForReady(): Promise<true> {
    return this.world.waits.until('the bot', () => this.gateway.connected || undefined);
  }

  /** Waits until commands are registered. */
  waitForCommands(scope: Scope = null): Promise<readonly Command[]> {
    return this.world.waits.until('commands', () => {
      const commands = this.commands(scope);
      return commands.length > 0 ? commands : undefined;
    });
  }

  /** Waits for a request of the bot, which may have come already. */
  waitForRequest(matches: (request: RecordedRequest) => boolean): Promise<RecordedRequest> {
    return this.world.waits.until('a request', () => this.requests.find(matches));
  }

  /** Tells of every message made, edited or deleted. @returns how to stop it */
  onMessage(watch: (change: MessageChange) => void): () => void {
    this.world.on('message', watch);
    return () => this.world.off('message', watch);
  }

  /** Ends everything at once, open connections included. */
  async close(): Promise<void> {
    this.gateway.close();
    this.world.waits.close();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }
}
