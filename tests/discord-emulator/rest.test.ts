import { ChannelType, PermissionFlagsBits, Routes } from 'discord.js';
import { describe, expect } from 'vitest';
import type { DiscordEmulator } from '../../src/discord-emulator/emulator.ts';
import { onNext, registerAsk, test } from './bot.ts';
import { isCommand } from './kinds.ts';

/** Denies everybody a permission in the text channel. */
function deny(discord: DiscordEmulator, permission: bigint): void {
  const { id } = discord.guild;
  discord.channel.overwrites.push({ id, type: 0, allow: '0', deny: permission.toString() });
}

test('a wrong token is refused, but interactions need no bot token', async ({ discord }) => {
  const get = (path: string, init?: RequestInit) => fetch(`${discord.url}/v10${path}`, init);
  const refused = await get('/users/@me', { headers: { Authorization: 'Bot wrong' } });
  expect(refused.status).toBe(401);
  expect(await refused.json()).toEqual({ code: 0, message: '401: Unauthorized' });
  const unknown = await get('/interactions/1/token/callback', {
    method: 'POST',
    body: '{"type":6}',
  });
  expect(await unknown.json()).toMatchObject({ code: 10062 });
});

test('the bot can read its user and the channels it can see', async ({ discord, client }) => {
  const { channel, world } = discord;
  const get = (route: `/${string}`) => client.rest.get(route);
  expect(await get('/users/@me')).toMatchObject({ id: world.bot.id, bot: true });
  expect(await get(Routes.channel(channel.id))).toMatchObject({ id: channel.id, type: 0 });
  await expect(get(Routes.channel('1'))).rejects.toMatchObject({ code: 10003, status: 404 });
  await expect(get('/voice/regions')).rejects.toMatchObject({ code: 0, status: 404 });
  deny(discord, PermissionFlagsBits.ViewChannel);
  await expect(get(Routes.channel(channel.id))).rejects.toMatchObject({ code: 50001 });
});

describe('messages of a channel', () => {
  test('need the permission to send', async ({ discord, client }) => {
    deny(discord, PermissionFlagsBits.SendMessages);
    const sent = client.rest.post(Routes.channelMessages(discord.channel.id), {
      body: { content: 'س' },
    });
    await expect(sent).rejects.toMatchObject({ code: 50013, status: 403 });
  });

  test('in threads need the thread permission, and the overwrites of the parent channel', async ({
    discord,
    client,
  }) => {
    const type = ChannelType.PublicThread;
    const thread = discord.addChannel({ name: 'نقاش', type, parent: discord.channel });
    const send = () =>
      client.rest.post(Routes.channelMessages(thread.id), { body: { content: 'س' } });
    deny(discord, PermissionFlagsBits.SendMessages);
    await send();
    deny(discord, PermissionFlagsBits.SendMessagesInThreads);
    await expect(send()).rejects.toMatchObject({ code: 50013 });
  });

  test('need access to the channel; responses to commands do not need the permission to send', async ({
    discord,
    client,
  }) => {
    await registerAsk(client);
    deny(discord, PermissionFlagsBits.SendMessages);
    onNext(client, isCommand, (interaction) => interaction.reply('جواب'));
    const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'س' } });
    expect((await use.message()).text).toBe('جواب');
    deny(discord, PermissionFlagsBits.ViewChannel);
    const sent = client.rest.post(Routes.channelMessages(discord.channel.id), {
      body: { content: 'س' },
    });
    await expect(sent).rejects.toMatchObject({ code: 50001, status: 403 });
  });

  test('are published from announcement channels, once', async ({ discord, client }) => {
    const news = discord.addChannel({ name: 'أخبار', type: ChannelType.GuildAnnouncement });
    const publish = async (channelId: string) => {
      await client.rest.post(Routes.channelMessages(channelId), { body: { content: 'خبر' } });
      const [message] = discord.world.channels.get(channelId)?.messages.values() ?? [];
      return Routes.channelMessageCrosspost(channelId, message?.id ?? '');
    };
    const route = await publish(news.id);
    expect(await client.rest.post(route)).toMatchObject({ flags: 1 });
    await expect(client.rest.post(route)).rejects.toMatchObject({ code: 40033 });
    const wrong = await publish(discord.channel.id);
    await expect(client.rest.post(wrong)).rejects.toMatchObject({ code: 50024 });
  });
});

describe('faults on demand', () => {
  test.beforeEach(async ({ client }) => registerAsk(client));

  test('the client retries after a rate limit', async ({ discord, client }) => {
    discord.faults.rateLimit({ path: /\/callback$/, times: 1 }, 0.03);
    onNext(client, isCommand, (interaction) => interaction.reply('جواب'));
    const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'س' } });
    expect((await use.message()).text).toBe('جواب');
    const callbacks = discord.requests.filter(({ path }) => path.endsWith('/callback'));
    expect(callbacks.map(({ status }) => status)).toEqual([429, 204]);
  });

  test('the client retries after a server error', async ({ discord, client }) => {
    discord.faults.fail({ path: /^\/channels/, method: 'GET', times: 2 }, 503);
    discord.faults.fail({ path: /^\/channels/, method: 'DELETE' }, 502);
    await client.rest.get(Routes.channel(discord.channel.id));
    expect(discord.requests.slice(-3).map(({ status }) => status)).toEqual([503, 503, 200]);
  });

  test('a permanent error reaches the bot', async ({ discord, client }) => {
    discord.faults.fail({ path: /^\/channels/, times: 9 });
    const get = client.rest.get(Routes.channel(discord.channel.id));
    await expect(get).rejects.toMatchObject({ status: 500 });
  });
});
