import { once } from 'node:events';
import { ChannelType, Client, Events, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { expect, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { EmbeddedDiscord } from '../../src/embedded-discord/server.ts';
import { connect, onNext, registerAsk, test } from './bot.ts';
import { isCommand } from './kinds.ts';

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
  const socket = new WebSocket(discord.gateway.url);
  await once(socket, 'message');
  const d = { token: 'wrong', intents: 0, properties: {} };
  socket.send(JSON.stringify({ op: GatewayOpcodes.Identify, d }));
  const [code] = await once(socket, 'close');
  expect(code).toBe(4004);
});

test('a heartbeat is acknowledged', async ({ discord }) => {
  const socket = new WebSocket(discord.gateway.url);
  const [hello] = await once(socket, 'message');
  expect(JSON.parse(String(hello))).toMatchObject({ op: GatewayOpcodes.Hello });
  socket.send(JSON.stringify({ op: GatewayOpcodes.Heartbeat, d: null }));
  const [ack] = await once(socket, 'message');
  expect(JSON.parse(String(ack))).toMatchObject({ op: GatewayOpcodes.HeartbeatAck });
});

test('what was missed is replayed when the bot resumes', async ({ discord, client }) => {
  await registerAsk(client);
  const resumed = once(client, Events.ShardResume);
  const answered = onNext(client, isCommand, (i) => i.reply('بعد العودة'));
  discord.gateway.dropConnections();
  const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'متى؟' } });

  expect((await use.message()).text).toBe('بعد العودة');
  await resumed;
  await answered;
  expect(discord.gateway).toMatchObject({ resumes: 1, identifies: [{}] });
});

test('a session nobody remembers begins anew', async ({ discord }) => {
  const buildIdentifyThrottler = async () => ({ waitForIdentify: async () => {} });
  const client = await connect(discord, { ws: { buildIdentifyThrottler } });
  const again = once(client, Events.ShardReady);
  discord.gateway.dropConnections();
  discord.gateway.forgetSessions();
  await again;
  expect(discord.gateway).toMatchObject({ resumes: 0, identifies: [{}, {}] });
  await client.destroy();
});

test('a resumed session is sent what comes after the number it knows', async ({ discord }) => {
  const { token } = discord;
  const identify = { token, intents: GatewayIntentBits.Guilds };
  const [ready] = await converse(discord, GatewayOpcodes.Identify, identify);
  const session = { session_id: ready?.d?.session_id, seq: 1 };
  const resume = (d: object) => converse(discord, GatewayOpcodes.Resume, { ...session, ...d });

  const invalid = [{ op: GatewayOpcodes.InvalidSession, d: false }];
  expect(await resume({ token: 'wrong' })).toEqual(invalid);
  expect(await resume({ token, seq: 99 })).toEqual(invalid);
  expect(await resume({ token })).toMatchObject([
    { s: 2, t: 'GUILD_CREATE' },
    { s: 3, t: 'RESUMED' },
  ]);
});

test('messages come only to a bot with the intent for them', async ({ discord, client }) => {
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];
  const reader = await connect(discord, { intents });
  const seen: string[] = [];
  client.on(Events.MessageCreate, () => seen.push('the bot with Guilds only'));
  const read = once(reader, Events.MessageCreate);
  discord.people.say('سلام');
  const [message] = await read;
  // Without the intent for message content there are no words in it either.
  expect(message).toMatchObject({ content: '', author: { id: discord.member.user.id } });

  const deleted = once(client, Events.ChannelDelete);
  discord.deleteChannel(discord.channel);
  await deleted;
  expect(seen).toEqual([]);
  await reader.destroy();
});

test('channels, threads and guilds come and go', async ({ discord, client }) => {
  const made = once(client, Events.ThreadCreate);
  const type = ChannelType.PublicThread;
  const thread = discord.addChannel({ name: 'نقاش', type, parent: discord.channel });
  await made;
  expect(client.channels.cache.get(thread.id)).toMatchObject({ parentId: discord.channel.id });

  const joined = once(client, Events.GuildCreate);
  const guild = discord.addGuild('Other');
  await joined;
  expect(client.guilds.cache.has(guild.id)).toBe(true);

  const gone = once(client, Events.ThreadDelete);
  discord.deleteChannel(thread);
  await gone;
  expect(client.channels.cache.has(thread.id)).toBe(false);
});

interface Received {
  op: GatewayOpcodes;
  d?: { session_id?: string };
}

/** Says one thing over a connection of its own, and tells all that was answered to it. */
async function converse(
  discord: EmbeddedDiscord,
  op: GatewayOpcodes,
  d: object,
): Promise<Received[]> {
  const socket = new WebSocket(discord.gateway.url);
  const received: Received[] = [];
  socket.on('message', (data) => received.push(JSON.parse(String(data))));
  await once(socket, 'open');
  socket.send(JSON.stringify({ op, d }));
  // Answers come in order, so nothing follows the answer to this.
  socket.send(JSON.stringify({ op: GatewayOpcodes.Heartbeat, d: null }));
  await vi.waitUntil(() => received.at(-1)?.op === GatewayOpcodes.HeartbeatAck, { interval: 5 });
  return received.slice(1, -1);
}
