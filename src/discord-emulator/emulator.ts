import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { PermissionFlagsBits } from 'discord.js';
import type { Command } from './forms/bodies.ts';
import { Gateway } from './gateway/gateway.ts';
import { People } from './people/people.ts';
import { type RecordedRequest, restApp } from './rest/rest-app.ts';
import type { Faults } from './world/faults.ts';
import { type NewChannel, World } from './world/world.ts';
import type { Channel, Guild, Member } from './world/world-model.ts';

const defaultNames = {
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
  names: Partial<typeof defaultNames> = {},
): Promise<DiscordEmulator> {
  return new DiscordEmulator({ ...defaultNames, ...names }).listen();
}

/** An emulated Discord on 127.0.0.1 for one bot; see {@link startDiscordEmulator}. */
export class DiscordEmulator {
  readonly world: World;
  readonly token: string;
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

  constructor(names: typeof defaultNames) {
    const world = new World(names.bot);
    this.world = world;
    this.token = world.token;
    this.faults = world.faults;
    this.guild = world.addGuild(names.guild);
    this.channel = world.addChannel(this.guild, { name: names.channel });
    this.member = world.join(this.guild, world.addUser('member', names.member));
    this.moderator = world.join(this.guild, world.addUser('mod', names.moderator));
    world.addRole(this.guild, 'Moderators', PermissionFlagsBits.ManageMessages, this.moderator);
    this.gateway = new Gateway(world);
    this.people = new People(world, { user: this.member.user, channel: this.channel });
    const app = restApp(world, this.gateway, (request) => {
      this.requests.push(request);
      world.changes.notify();
    });
    this.#server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  }

  /** Listens on any free port. */
  async listen(): Promise<this> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    const address = this.#server.address();
    if (typeof address !== 'object' || !address)
      throw new Error('The server does not listen on TCP');
    const host = `${address.address}:${address.port}`;
    this.url = `http://${host}/api`;
    this.gateway.listen(this.#server, host);
    return this;
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

  /** Stops at once and closes all connections. */
  async close(): Promise<void> {
    this.gateway.close();
    this.world.changes.close();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }
}
