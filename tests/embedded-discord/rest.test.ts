import { ChannelType, PermissionFlagsBits, Routes } from 'discord.js';
import { describe, expect } from 'vitest';
import type { EmbeddedDiscord } from '../../src/embedded-discord/server.ts';
import { onNext, registerAsk, test } from './bot.ts';
import { isCommand } from './kinds.ts';

/** Takes a permission from everybody in the text channel. */
function deny(discord: EmbeddedDiscord, permission: bigint): void {
  const { id } = discord.guild;
  discord.channel.overwrites.push({ id, type: 0, allow: '0', deny: permission.toString() });
}

test('a wrong token is refused, but interactions need none', async ({ discord }) => {
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

test('the bot reads what it may know', async ({ discord, client }) => {
  const { guild, member, channel, world } = discord;
  const get = (route: `/${string}`) => client.rest.get(route);
  expect(await get('/users/@me')).toMatchObject({ id: world.bot.id, bot: true });
  expect(await get('/applications/@me')).toMatchObject({ id: world.applicationId });
  expect(await get('/oauth2/applications/@me')).toMatchObject({ id: world.applicationId });
  expect(await get(Routes.guild(guild.id))).toMatchObject({
    id: guild.id,
    owner_id: guild.ownerId,
  });
  expect(await get(Routes.guildRoles(guild.id))).toHaveLength(2);
  expect(await get(Routes.guildChannels(guild.id))).toMatchObject([{ id: channel.id }]);
  const memberRoute = Routes.guildMember(guild.id, member.user.id);
  expect(await get(memberRoute)).toMatchObject({ user: { id: member.user.id } });
  expect(await get(Routes.channel(channel.id))).toMatchObject({ id: channel.id, type: 0 });
  await expect(get(Routes.guildMember(guild.id, '1'))).rejects.toMatchObject({ code: 10007 });
  await expect(get(Routes.guild('1'))).rejects.toMatchObject({ code: 10004 });
  await expect(get(Routes.channel('1'))).rejects.toMatchObject({ code: 10003, status: 404 });
  await expect(get('/voice/regions')).rejects.toMatchObject({ code: 0, status: 404 });
});

describe('messages of a channel', () => {
  test('are sent, read, edited and deleted', async ({ discord, client }) => {
    const channel = await client.channels.fetch(discord.channel.id);
    if (!channel?.isSendable()) throw new Error('cannot send');
    const message = await channel.send('أول');
    await channel.send('ثان');
    await message.edit('أول، مصحح');
    const listed = await channel.messages.fetch();
    expect(listed.map(({ content }) => content)).toEqual(['ثان', 'أول، مصحح']);
    const older = await channel.messages.fetch({ before: listed.firstKey() ?? '', limit: 1 });
    expect(older.map(({ id }) => id)).toEqual([message.id]);
    await message.delete();
    const again = channel.messages.fetch({ message: message.id, force: true });
    await expect(again).rejects.toMatchObject({ code: 10008 });
  });

  test('belong to their authors', async ({ discord, client }) => {
    const { id } = discord.people.say('سلام');
    const route = Routes.channelMessage(discord.channel.id, id);
    const edit = client.rest.patch(route, { body: { content: 'غيره' } });
    await expect(edit).rejects.toMatchObject({ code: 50005, status: 403 });
    await expect(client.rest.delete(route)).rejects.toMatchObject({ code: 50013, status: 403 });
  });

  test('need the permission to send', async ({ discord, client }) => {
    deny(discord, PermissionFlagsBits.SendMessages);
    const sent = client.rest.post(Routes.channelMessages(discord.channel.id), {
      body: { content: 'س' },
    });
    await expect(sent).rejects.toMatchObject({ code: 50013, status: 403 });
  });

  test('of threads need the permission for threads, and follow the channel', async ({
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

  test('need access to the channel, but answers to commands do not need to send', async ({
    discord,
    client,
  }) => {
    await registerAsk(client);
    deny(discord, PermissionFlagsBits.SendMessages);
    onNext(client, isCommand, (interaction) => interaction.reply('جواب'));
    const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'س' } });
    expect((await use.message()).text).toBe('جواب');
    deny(discord, PermissionFlagsBits.ViewChannel);
    const read = client.rest.get(Routes.channelMessages(discord.channel.id));
    await expect(read).rejects.toMatchObject({ code: 50001, status: 403 });
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

  test('reach a person in a DM', async ({ discord, client }) => {
    const user = await client.users.fetch(discord.member.user.id).catch(() => null);
    expect(user).toBeNull();
    const body = { recipient_id: discord.member.user.id };
    await client.rest.post(Routes.userChannels(), { body });
    const dm = discord.world.dm(discord.member.user);
    await client.rest.post(Routes.channelMessages(dm.id), { body: { content: 'سلام' } });
    expect([...dm.messages.values()].map((message) => message.text)).toEqual(['سلام']);
  });
});

describe('faults on demand', () => {
  test.beforeEach(async ({ client }) => registerAsk(client));

  test('the client tries again after a rate limit', async ({ discord, client }) => {
    discord.faults.rateLimit({ path: /\/callback$/, times: 1 }, 0.03);
    onNext(client, isCommand, (interaction) => interaction.reply('جواب'));
    const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'س' } });
    expect((await use.message()).text).toBe('جواب');
    const callbacks = discord.requests.filter(({ path }) => path.endsWith('/callback'));
    expect(callbacks.map(({ status }) => status)).toEqual([429, 204]);
  });

  test('the client tries again after an error of the server', async ({ discord, client }) => {
    discord.faults.fail({ path: /^\/channels/, method: 'GET', times: 2 }, 503);
    discord.faults.fail({ path: /^\/channels/, method: 'DELETE' }, 502);
    await client.rest.get(Routes.channel(discord.channel.id));
    expect(discord.requests.slice(-3).map(({ status }) => status)).toEqual([503, 503, 200]);
  });

  test('an error that lasts reaches the bot', async ({ discord, client }) => {
    discord.faults.fail({ path: /^\/guilds/, times: 9 });
    const get = client.rest.get(Routes.guild(discord.guild.id));
    await expect(get).rejects.toMatchObject({ status: 500 });
  });
});
