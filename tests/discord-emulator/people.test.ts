import { once } from 'node:events';
import { ChannelType, Events, PermissionFlagsBits } from 'discord.js';
import { describe, expect } from 'vitest';
import { startDiscordEmulator } from '../../src/discord-emulator/emulator.ts';
import { deleteMessage } from '../../src/discord-emulator/messages/message-store.ts';
import { onNext, test } from './bot.ts';
import { isButton, isCommand } from './kinds.ts';

const ask = { name: 'اسأل', description: 'سؤال' };
const string = { type: 3, name: 'نص', description: 'نص' };

test('a person is offered the registered commands with their options', async ({
  discord,
  client,
}) => {
  const { people } = discord;
  const choices = [{ name: 'عربي', value: 'ar' }];
  const options = [
    { ...string, required: true, max_length: 5 },
    { ...string, name: 'لغة', choices },
    { ...string, name: 'خاص', type: 5 },
  ];
  await client.application.commands.set([{ ...ask, options }]);
  const use = (values: Record<string, string | boolean>) => () =>
    people.useCommand({ name: 'اسأل', options: values });

  expect(() => people.useCommand({ name: 'مجهول' })).toThrow('There is no command');
  expect(use({})).toThrow('"نص" is required');
  expect(use({ نص: 'س', آخر: 'س' })).toThrow('no option "آخر"');
  expect(use({ نص: 'س'.repeat(6) })).toThrow('too short or too long');
  expect(use({ نص: true })).toThrow('takes a string');
  expect(use({ نص: 'س', لغة: 'en' })).toThrow('no choice');
  expect(use({ نص: 'س', خاص: 'نعم' })).toThrow('takes a boolean');
  const typed = { name: 'اسأل', options: { نص: 'س' }, focused: 'نص' };
  expect(() => people.autocomplete(typed)).toThrow('not autocompleted');
  expect(use({ نص: 'س', لغة: 'ar', خاص: true })).not.toThrow();
});

test('a person picks members and channels, sent with their permissions', async ({
  discord,
  client,
}) => {
  const { channel, moderator, world } = discord;
  const options = [
    { type: 6, name: 'عضو', description: 'عضو' },
    { type: 7, name: 'قناة', description: 'قناة' },
  ];
  await client.application.commands.set([{ ...ask, options }]);
  const deny = PermissionFlagsBits.SendMessages.toString();
  channel.overwrites.push({ id: world.bot.id, type: 1, allow: '0', deny });
  const received = once(client, Events.Raw);
  const values = { عضو: moderator.user.id, قناة: channel.id };
  discord.people.useCommand({ name: 'اسأل', options: values });
  const [{ d }] = await received;
  expect(d.data.resolved.users).toEqual({ [moderator.user.id]: moderator.user });
  expect(d.data.resolved.members).toMatchObject({
    [moderator.user.id]: { roles: moderator.roles },
  });
  const picked = d.data.resolved.channels[channel.id];
  const may = (permissions: string) => (BigInt(permissions) & BigInt(deny)) !== 0n;
  expect([picked.permissions, picked.app_permissions].map(may)).toEqual([true, false]);
  expect([d.member.permissions, d.app_permissions].map(may)).toEqual([true, false]);
  expect([d.channel.permissions, d.channel.app_permissions].map(may)).toEqual([true, false]);

  const elsewhere = discord.world.addGuild('Other');
  const far = discord.addChannel({ name: 'far' }, elsewhere);
  const pick = (id: string) => () =>
    discord.people.useCommand({ name: 'اسأل', options: { قناة: id }, user: moderator.user });
  expect(pick(far.id)).toThrow('no user or channel');
});

describe('permissions', () => {
  test('of a command are checked unless they are ignored', async ({ discord, client }) => {
    const defaultMemberPermissions = PermissionFlagsBits.ManageMessages;
    await client.application.commands.set([{ ...ask, defaultMemberPermissions }]);
    const { people, moderator } = discord;
    expect(() => people.useCommand({ name: 'اسأل' })).toThrow('needs permissions');
    expect(() => people.useCommand({ name: 'اسأل', user: moderator.user })).not.toThrow();
    expect(() => people.useCommand({ name: 'اسأل', ignorePermissions: true })).not.toThrow();
  });

  test('of administrators are needed for a command with permissions "0"', async ({
    discord,
    client,
  }) => {
    await client.application.commands.set([{ ...ask, defaultMemberPermissions: 0n }]);
    const { people, moderator, guild, world } = discord;
    expect(() => people.useCommand({ name: 'اسأل', user: moderator.user })).toThrow('needs perm');
    world.addRole(guild, 'مدير', PermissionFlagsBits.Administrator, moderator);
    expect(() => people.useCommand({ name: 'اسأل', user: moderator.user })).not.toThrow();
  });

  test('to use commands can be revoked', async ({ discord, client }) => {
    await client.application.commands.set([ask]);
    const deny = PermissionFlagsBits.UseApplicationCommands.toString();
    discord.channel.overwrites.push({ id: discord.member.user.id, type: 1, allow: '0', deny });
    expect(() => discord.people.useCommand({ name: 'اسأل' })).toThrow('needs permissions');
  });

  test('of a channel hide it', async ({ discord }) => {
    const deny = PermissionFlagsBits.ViewChannel.toString();
    discord.channel.overwrites.push({ id: discord.guild.id, type: 0, allow: '0', deny });
    expect(() => discord.people.say('سلام')).toThrow('cannot see the channel');
  });
});

describe('places', () => {
  test('a command is answered in a DM and in a thread', async ({ discord, client }) => {
    await client.application.commands.set([ask]);
    const type = ChannelType.PublicThread;
    const thread = discord.addChannel({ name: 'نقاش', type, parent: discord.channel });
    const dm = discord.world.dm(discord.member.user);
    for (const channel of [thread, dm]) {
      onNext(client, isCommand, (i) => i.reply(`${i.context} ${i.inGuild()}`));
      const message = await discord.people.useCommand({ name: 'اسأل', channel }).message();
      expect(message.channel).toBe(channel);
      expect(message.text).toBe(channel === dm ? '1 false' : '0 true');
    }
  });

  test('nobody can act in a deleted channel', ({ discord }) => {
    discord.world.deleteChannel(discord.channel);
    expect(() => discord.people.say('سلام')).toThrow('was deleted');
  });

  test('a command for guilds is not offered in a DM', async ({ discord, client }) => {
    await client.application.commands.set([{ ...ask, contexts: [0] }]);
    const channel = discord.world.dm(discord.member.user);
    const use = () => discord.people.useCommand({ name: 'اسأل', channel });
    expect(use).toThrow('cannot be used in this channel');
  });
});

test('finds only buttons that exist, are enabled and visible', async ({ discord, client }) => {
  await client.application.commands.set([ask]);
  const link = { type: 2, style: 5, label: 'رابط', url: 'https://example.com' };
  const off = { type: 2, style: 1, label: 'معطل', custom_id: 'off', disabled: true };
  const on = { type: 2, style: 1, label: 'زر', custom_id: 'on' };
  const components = [{ type: 1, components: [link, off, on] }];
  onNext(client, isCommand, (i) => i.reply({ components, flags: 64 }));
  const message = await discord.people.useCommand({ name: 'اسأل' }).message();

  const { people, moderator } = discord;
  expect(() => people.click(message, 'مجهول')).toThrow('"رابط", "معطل", "زر"');
  expect(() => people.click(message, 'رابط')).toThrow('is a link');
  expect(() => people.click(message, 'معطل')).toThrow('is disabled');
  expect(() => people.click(message, 'زر', { user: moderator.user })).toThrow('cannot see');
  onNext(client, isButton, (i) => i.update({ content: i.customId, components: [] }));
  await people.click(message, 'زر').response();
  expect(message.text).toBe('on');
});

test('listeners get messages that are created, edited and deleted', async ({ discord, client }) => {
  const changes: string[] = [];
  discord.world.on('message', ({ kind, message }) => changes.push(`${kind} ${message.text}`));
  const said = discord.people.say('سلام');
  deleteMessage(discord.world, said);
  await client.application.commands.set([ask]);
  const answered = onNext(client, isCommand, async (interaction) => {
    await interaction.reply('جواب');
    await interaction.editReply('أصح');
  });
  discord.people.useCommand({ name: 'اسأل' });
  await answered;
  expect(changes).toEqual(['created سلام', 'deleted سلام', 'created جواب', 'edited أصح']);
});

test('waiting fails when the emulated Discord is closed', async () => {
  const discord = await startDiscordEmulator();
  const waiting = expect(discord.waitForReady()).rejects.toThrow('was closed');
  await discord.close();
  await waiting;
});
