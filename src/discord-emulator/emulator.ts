import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { PermissionFlagsBits } from 'discord.js';
import type { Command } from './forms/bodies.ts';
import { Gateway } from './gateway/gateway.ts';
import type { GatewayOptions } from './gateway/gateway-options.ts';
import { People } from './people/people.ts';
import { type RecordedRequest, restApp } from './rest/rest-app.ts';
import type { Faults } from './world/faults.ts';
import type { Deadlines } from './world/interaction.ts';
import { type MessageChange, type NewChannel, World } from './world/world.ts';
import type { Channel, Guild, Member } from './world/world-model.ts';

/** How an embedded Discord differs from Discord. */
export interface EmbeddedDiscordOptions {
  /** How long the bot may take, for tests of what comes too late. */
  deadlines?: Partial<Deadlines>;
  gateway?: Partial<GatewayOptions>;
  names?: Partial<Names>;
}

/** What the bot, the guild it begins with, and who and what is in it are called. */
export interface Names {
  bot: string;
  guild: string;
  channel: string;
  member: string;
  moderator: string;
}

const defaultNames: Names = {
  bot: 'Zajel',
  guild: 'Embedded',
  channel: 'general',
  member: 'Member',
  moderator: 'Moderator',
};

/**
 * Starts a Discord of one's own. It begins with one guild: a text channel, an ordinary member, a
 * moderator with Manage Messages, and the bot.
 */
export async function startDiscordEmulator(
  options: EmbeddedDiscordOptions = {},
): Promise<DiscordEmulator> {
  const discord = new DiscordEmulator(options);
  await discord.listen();
  return discord;
}

/** A Discord on 127.0.0.1 for one bot; see {@link startDiscordEmulator}. */
export class DiscordEmulator {
  readonly world: World;
  /** The bot's token. */
  readonly token: string;
  /** What goes wrong on demand. */
  readonly faults: Faults;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly member: Member;
  readonly moderator: Member;
  /** What the bot asked for, in order. */
  readonly requests: RecordedRequest[] = [];
  /** What the bot said of itself, and its connection, which can be cut. */
  readonly gateway: Gateway;
  /** Those who use the bot. */
  readonly people: People;
  /** The REST root for `rest.api`; the client appends the version. */
  url = '';
  readonly #server: Server;

  constructor({ deadlines = {}, gateway = {}, names = {} }: EmbeddedDiscordOptions) {
    const called = { ...defaultNames, ...names };
    const world = new World(called.bot);
    Object.assign(world.deadlines, deadlines);
    this.world = world;
    this.token = world.token;
    this.faults = world.faults;
    this.guild = world.addGuild(called.guild);
    this.channel = world.addChannel(this.guild, { name: called.channel });
    this.member = world.join(this.guild, world.addUser('member', called.member));
    this.moderator = world.join(this.guild, world.addUser('mod', called.moderator));
    world.addRole(this.guild, 'Moderators', PermissionFlagsBits.ManageMessages, this.moderator);
    this.gateway = new Gateway(world, gateway);
    this.people = new People(world, { user: this.member.user, channel: this.channel });
    const app = restApp(world, this.gateway, (request) => {
      this.requests.push(request);
      world.changes.notify();
    });
    this.#server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  }

  /** Begins to listen, at any free port. */
  async listen(): Promise<void> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    const address = this.#server.address();
    if (typeof address !== 'object' || !address) throw new Error('This is no TCP server');
    const host = `${address.address}:${address.port}`;
    this.url = `http://${host}/api`;
    this.gateway.listen(this.#server, host);
  }

  /** Makes a channel or a thread, in the first guild unless told otherwise. */
  addChannel(seed: NewChannel, guild: Guild = this.guild): Channel {
    return this.world.addChannel(guild, seed);
  }

  /** The registered commands: everywhere, or of one guild. */
  commands(guildId: string | null = null): readonly Command[] {
    return this.world.commands.get(guildId) ?? [];
  }

  /** Waits until the bot is connected to the gateway. */
  waitForReady(): Promise<true> {
    return this.world.changes.waitFor('the bot', () => this.gateway.connected || undefined);
  }

  /** Waits until commands are registered. */
  waitForCommands(guildId: string | null = null): Promise<readonly Command[]> {
    return this.world.changes.waitFor('commands', () => {
      const commands = this.commands(guildId);
      return commands.length > 0 ? commands : undefined;
    });
  }

  /** Waits for a request of the bot, which may have come already. */
  waitForRequest(matches: (request: RecordedRequest) => boolean): Promise<RecordedRequest> {
    return this.world.changes.waitFor('a request', () => this.requests.find(matches));
  }

  /** Tells of every message made, edited or deleted. @returns how to stop it */
  onMessage(watch: (change: MessageChange) => void): () => void {
    this.world.on('message', watch);
    return () => this.world.off('message', watch);
  }

  /** Ends everything at once, open connections included. */
  async close(): Promise<void> {
    this.gateway.close();
    this.world.changes.close();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }
}
