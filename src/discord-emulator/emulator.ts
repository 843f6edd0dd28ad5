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

/** Options of the emulated Discord. */
export interface DiscordEmulatorOptions {
  /** How long the bot may take; shorter for tests of late answers. */
  deadlines?: Partial<Deadlines>;
  gateway?: Partial<GatewayOptions>;
  names?: Partial<Names>;
}

/** The names of the bot and of the first guild with its channel and members. */
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
 * Starts an emulated Discord. It has one guild with a text channel, an ordinary member, a moderator
 * with Manage Messages, and the bot.
 */
export async function startDiscordEmulator(
  options: DiscordEmulatorOptions = {},
): Promise<DiscordEmulator> {
  const discord = new DiscordEmulator(options);
  await discord.listen();
  return discord;
}

/** An emulated Discord on 127.0.0.1 for one bot; see {@link startDiscordEmulator}. */
export class DiscordEmulator {
  readonly world: World;
  /** The bot's token. */
  readonly token: string;
  /** Injects faults. */
  readonly faults: Faults;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly member: Member;
  readonly moderator: Member;
  /** The bot's requests, in order. */
  readonly requests: RecordedRequest[] = [];
  /** The bot's sessions and connections, which can be dropped. */
  readonly gateway: Gateway;
  /** Acts as the users of the bot. */
  readonly people: People;
  /** The REST root for discord.js's `rest.api`; the client appends the version. */
  url = '';
  readonly #server: Server;

  constructor({ deadlines = {}, gateway = {}, names = {} }: DiscordEmulatorOptions) {
    const allNames = { ...defaultNames, ...names };
    const world = new World(allNames.bot);
    Object.assign(world.deadlines, deadlines);
    this.world = world;
    this.token = world.token;
    this.faults = world.faults;
    this.guild = world.addGuild(allNames.guild);
    this.channel = world.addChannel(this.guild, { name: allNames.channel });
    this.member = world.join(this.guild, world.addUser('member', allNames.member));
    this.moderator = world.join(this.guild, world.addUser('mod', allNames.moderator));
    world.addRole(this.guild, 'Moderators', PermissionFlagsBits.ManageMessages, this.moderator);
    this.gateway = new Gateway(world, gateway);
    this.people = new People(world, { user: this.member.user, channel: this.channel });
    const app = restApp(world, this.gateway, (request) => {
      this.requests.push(request);
      world.changes.notify();
    });
    this.#server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  }

  /** Listens on any free port. */
  async listen(): Promise<void> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    const address = this.#server.address();
    if (typeof address !== 'object' || !address)
      throw new Error('The server does not listen on TCP');
    const host = `${address.address}:${address.port}`;
    this.url = `http://${host}/api`;
    this.gateway.listen(this.#server, host);
  }

  /** Creates a channel or a thread, by default in the first guild. */
  addChannel(options: NewChannel, guild: Guild = this.guild): Channel {
    return this.world.addChannel(guild, options);
  }

  /** The registered commands: the global ones, or those of a guild. */
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

  /** Waits for a request of the bot; resolves at once if there was one already. */
  waitForRequest(matches: (request: RecordedRequest) => boolean): Promise<RecordedRequest> {
    return this.world.changes.waitFor('a request', () => this.requests.find(matches));
  }

  /**
   * Calls a listener for every message created, edited or deleted.
   *
   * @returns a function that removes the listener
   */
  onMessage(listener: (change: MessageChange) => void): () => void {
    this.world.on('message', listener);
    return () => this.world.off('message', listener);
  }

  /** Stops at once and closes all connections. */
  async close(): Promise<void> {
    this.gateway.close();
    this.world.changes.close();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }
}
