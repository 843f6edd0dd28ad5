import { once } from 'node:events';
import { ChannelType, Client, Events, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { describe, expect, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { DiscordEmulator } from '../../src/discord-emulator/emulator.ts';
import { connect, onNext, registerAsk, test } from './bot.ts';
import { isCommand } from './kinds.ts';

/** discord.js waits five seconds between two identifications; the emulator does not need that. */
const unthrottled = {
  ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
};

test('a bot logs in and knows itself and its guild', async ({ discord, client }) => {
  await discord.waitForReady();
  expect(client.user.id).toBe(discord.world.bot.id);
  expect(client.application.id).toBe(discord.world.applicationId);
  expect(client.guilds.cache.get(discord.guild.id)?.name).toBe('Embedded');
  expect(client.channels.cache.has(discord.channel.id)).toBe(true);
});

test('the intents of a bot are recorded', async ({ discord, client }) => {
  expect(client.isReady()).toBe(true);
  expect(discord.gateway.identifies).toMatchObject([{ intents: GatewayIntentBits.Guilds }]);
});

test('a wrong token is refused', async ({ discord }) => {
  const client = new Client({ intents: [], rest: { api: discord.url } });
  await expect(client.login('wrong.token')).rejects.toThrow(/invalid token/i);
  expect(discord.requests).toMatchObject([{ path: '/gateway/bot', status: 401 }]);
});

test('the gateway closes with 4004 on a wrong token', async ({ discord }) => {
  const identify = { token: 'wrong', intents: 0, properties: {} };
  expect(await closeCode(discord, GatewayOpcodes.Identify, identify)).toBe(4004);
});

test('a heartbeat is acknowledged', async ({ discord }) => {
  const socket = new WebSocket(discord.gateway.url);
  const [hello] = await once(socket, 'message');
  expect(JSON.parse(String(hello))).toMatchObject({ op: GatewayOpcodes.Hello });
  socket.send(JSON.stringify({ op: GatewayOpcodes.Heartbeat, d: null }));
  const [ack] = await once(socket, 'message');
  expect(JSON.parse(String(ack))).toMatchObject({ op: GatewayOpcodes.HeartbeatAck });
});

test('missed events are replayed when the bot resumes', async ({ discord, client }) => {
  await registerAsk(client);
  const resumed = once(client, Events.ShardResume);
  const answered = onNext(client, isCommand, (i) => i.reply('بعد العودة'));
  discord.gateway.dropConnections();
  const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'متى؟' } });

  expect((await use.message()).text).toBe('بعد العودة');
  await resumed;
  await answered;
  expect(discord.gateway.identifies).toHaveLength(1);
});

test('an unknown session starts again with IDENTIFY', async ({ discord }) => {
  const client = await connect(discord, unthrottled);
  const again = once(client, Events.ShardReady);
  discord.gateway.dropConnections();
  discord.gateway.forgetSessions();
  await again;
  expect(discord.gateway.identifies).toHaveLength(2);
  await client.destroy();
});

test('a resumed session gets the events after its sequence number', async ({ discord }) => {
  const { token } = discord;
  const identify = { token, intents: GatewayIntentBits.Guilds };
  const [ready] = await exchange(discord, GatewayOpcodes.Identify, identify);
  const session = { session_id: ready?.d?.session_id, seq: 1 };
  const resume = (d: object) => exchange(discord, GatewayOpcodes.Resume, { ...session, ...d });

  const invalid = [{ op: GatewayOpcodes.InvalidSession, d: false }];
  expect(await resume({ token: 'wrong' })).toEqual(invalid);
  expect(await resume({ token, seq: 99 })).toEqual(invalid);
  expect(await resume({ token })).toMatchObject([
    { s: 2, t: 'GUILD_CREATE' },
    { s: 3, t: 'RESUMED' },
  ]);
});

test('events acknowledged by a heartbeat are not kept for replay', async ({ discord }) => {
  const { token } = discord;
  const socket = new WebSocket(discord.gateway.url);
  const received: Received[] = [];
  socket.on('message', (data) => received.push(JSON.parse(String(data))));
  await once(socket, 'open');
  const say = (op: GatewayOpcodes, d: unknown) => socket.send(JSON.stringify({ op, d }));
  say(GatewayOpcodes.Identify, { token, intents: GatewayIntentBits.Guilds });
  say(GatewayOpcodes.Heartbeat, 2);
  await vi.waitUntil(() => received.some(({ op }) => op === GatewayOpcodes.HeartbeatAck));
  discord.addChannel({ name: 'نقاش' });

  const session_id = received.find(({ t }) => t === 'READY')?.d?.session_id;
  const resume = (seq: number) =>
    exchange(discord, GatewayOpcodes.Resume, { token, session_id, seq });
  expect(await resume(1)).toEqual([{ op: GatewayOpcodes.InvalidSession, d: false }]);
  expect(await resume(2)).toMatchObject([
    { s: 3, t: 'CHANNEL_CREATE' },
    { s: 4, t: 'RESUMED' },
  ]);
});

test('channels, threads and guilds are created and deleted', async ({ discord, client }) => {
  const created = once(client, Events.ThreadCreate);
  const type = ChannelType.PublicThread;
  const thread = discord.addChannel({ name: 'نقاش', type, parent: discord.channel });
  await created;
  expect(client.channels.cache.get(thread.id)).toMatchObject({ parentId: discord.channel.id });

  const joined = once(client, Events.GuildCreate);
  const guild = discord.world.addGuild('Other');
  await joined;
  expect(client.guilds.cache.has(guild.id)).toBe(true);

  const gone = once(client, Events.ThreadDelete);
  discord.world.deleteChannel(thread);
  await gone;
  expect(client.channels.cache.has(thread.id)).toBe(false);
});

test('an unavailable guild appears when its outage ends', async ({ discord }) => {
  discord.world.setUnavailable(discord.guild, true);
  const client = await connect(discord, { waitGuildTimeout: 20 });
  expect(client.guilds.cache.get(discord.guild.id)?.available).toBe(false);

  const back = once(client, Events.GuildAvailable);
  discord.world.setUnavailable(discord.guild, false);
  await back;
  expect(client.channels.cache.has(discord.channel.id)).toBe(true);

  const gone = once(client, Events.GuildUnavailable);
  discord.world.setUnavailable(discord.guild, true);
  await gone;
  expect(client.guilds.cache.get(discord.guild.id)?.available).toBe(false);
  await client.destroy();
});

describe('several shards', () => {
  test.beforeEach(({ discord }) => {
    Object.assign(discord.gateway.options, { shards: 2, maxConcurrency: 2 });
  });

  test('each gets the events of its guilds, and the first also those of direct messages', async ({
    discord,
  }) => {
    const shards = await Promise.all(
      [0, 1].map((id) => connect(discord, { shards: [id], shardCount: 2 })),
    );
    const seen: [shard: number, guildId: string | null][] = [];
    shards.forEach((client, shard) => {
      client.on(Events.InteractionCreate, ({ guildId }) => seen.push([shard, guildId]));
    });
    expect(await shards[0]?.rest.get('/gateway/bot')).toMatchObject({ shards: 2 });
    const guilds = [discord.guild, ...['أ', 'ب', 'ج'].map((name) => discord.world.addGuild(name))];
    const shardOf = ({ id }: { id: string }) => Number((BigInt(id) >> 22n) % 2n);
    const data = { id: '1', name: 'قديم', type: 1 };
    const { user } = discord.member;
    for (const guild of guilds) {
      if (guild !== discord.guild) discord.world.join(guild, user);
      const channel =
        guild === discord.guild ? discord.channel : discord.addChannel({ name: 'نقاش' }, guild);
      discord.people.dispatch({ type: 2, data, channel });
    }
    discord.people.dispatch({ type: 2, data, channel: discord.world.dm(user) });
    await vi.waitUntil(() => seen.length === 5, { interval: 5 });

    const expected = guilds.map((guild) => [shardOf(guild), guild.id]);
    expect(seen.toSorted()).toEqual([...expected, [0, null]].toSorted());
    shards.forEach((client, shard) => {
      const ids = [...client.guilds.cache.keys()];
      expect(ids).toEqual(guilds.filter((guild) => shardOf(guild) === shard).map(({ id }) => id));
    });
    await Promise.all(shards.map((client) => client.destroy()));
  });
});

describe('the identify limit', () => {
  test.beforeEach(({ discord }) => {
    Object.assign(discord.gateway.options, { maxConcurrency: 2, identifyWindowMs: 60_000 });
  });

  test('applies to each bucket of shards', async ({ discord, client }) => {
    expect(await client.rest.get('/gateway/bot')).toMatchObject({
      session_start_limit: { max_concurrency: 2, remaining: 999 },
    });
    const identify = (shard: number) =>
      exchange(discord, GatewayOpcodes.Identify, {
        token: discord.token,
        intents: 1,
        shard: [shard, 4],
      });
    // Shard 0 has identified as the client.
    const invalid = { op: GatewayOpcodes.InvalidSession, d: false };
    expect(await identify(2)).toEqual([invalid]);
    expect(await identify(1)).toMatchObject([{ t: 'READY' }, ...guildsOf(discord, 1)]);
    expect(await identify(3)).toEqual([invalid]);
  });
});

describe('faults on demand', () => {
  test('HELLO is not sent', async ({ discord }) => {
    discord.faults.silence('connection');
    const socket = new WebSocket(discord.gateway.url);
    await once(socket, 'open');
    socket.send(JSON.stringify({ op: GatewayOpcodes.Heartbeat, d: null }));
    const [first] = await once(socket, 'message');
    expect(JSON.parse(String(first))).toEqual({ op: GatewayOpcodes.HeartbeatAck });
  });

  test('the bot gets the close code on IDENTIFY', async ({ discord }) => {
    discord.faults.hangUp('identify', 4014);
    await expect(connect(discord)).rejects.toThrow(/disallowed intents/i);
  });

  test('a bot that cannot resume identifies again', async ({ discord }) => {
    const client = await connect(discord, unthrottled);
    discord.faults.hangUp('resume', 4007);
    const again = once(client, Events.ShardReady);
    discord.gateway.dropConnections();
    await again;
    expect(discord.gateway.identifies).toHaveLength(2);
    await client.destroy();
  });
});

interface Received {
  op: GatewayOpcodes;
  t?: string | null;
  d?: { session_id?: string };
}

/** The events by which a shard learns of its guilds. */
function guildsOf({ world }: DiscordEmulator, shard: number) {
  return [...world.guilds.keys()]
    .filter((id) => (BigInt(id) >> 22n) % 4n === BigInt(shard))
    .map((id) => ({ t: 'GUILD_CREATE', d: { id } }));
}

/** Sends one payload over a new connection, and returns the code with which it is closed. */
async function closeCode(discord: DiscordEmulator, op: GatewayOpcodes, d: object) {
  const socket = new WebSocket(discord.gateway.url);
  await once(socket, 'open');
  socket.send(JSON.stringify({ op, d }));
  const [code] = await once(socket, 'close');
  return code;
}

/** Sends one payload over a new connection, and returns all payloads sent in response. */
async function exchange(
  discord: DiscordEmulator,
  op: GatewayOpcodes,
  d: object,
): Promise<Received[]> {
  const socket = new WebSocket(discord.gateway.url);
  const received: Received[] = [];
  socket.on('message', (data) => received.push(JSON.parse(String(data))));
  await once(socket, 'open');
  socket.send(JSON.stringify({ op, d }));
  // Responses come in order, so this one's is the last.
  socket.send(JSON.stringify({ op: GatewayOpcodes.Heartbeat, d: null }));
  await vi.waitUntil(() => received.at(-1)?.op === GatewayOpcodes.HeartbeatAck, { interval: 5 });
  return received.slice(1, -1);
}
