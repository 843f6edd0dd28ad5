import { MessageFlags, PermissionFlagsBits, Routes } from 'discord.js';
import { describe, expect } from 'vitest';
import type { DiscordEmulator } from '../../src/discord-emulator/emulator.ts';
import { deleteMessage } from '../../src/discord-emulator/messages/message-store.ts';
import { onNext, rawCallback, registerAsk, test } from './bot.ts';
import { isCommand } from './kinds.ts';

const v2 = MessageFlags.IsComponentsV2;
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string) => ({ type: 2, style: 1, label: 'زر', custom_id });
const row = (...components: object[]) => ({ type: 1, components });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

const refused: [string, object, string][] = [
  ['content with Components V2', { flags: v2, content: 'ن', components: [text('ن')] }, 'content'],
  [
    'embeds with Components V2',
    { flags: v2, embeds: [{ title: 'ن' }], components: [text('ن')] },
    'embeds',
  ],
  [
    'more than 4000 characters of text',
    { flags: v2, components: [text('ن'.repeat(2000)), text('ن'.repeat(2001))] },
    'components',
  ],
  [
    'more than 40 components',
    { flags: v2, components: [{ type: 17, components: times(40, () => text('ن')) }] },
    'components',
  ],
  ['a text display without the flag', { components: [text('ن')] }, 'components.0.type'],
  [
    'a custom id of more than 100 characters',
    { components: [row(button('ز'.repeat(101)))] },
    'components.0.components.0.custom_id',
  ],
  [
    'a duplicate custom id',
    { components: [row(button('ز')), row(button('ز'))] },
    'components.1.components.0.custom_id',
  ],
  [
    'six buttons in a row',
    { components: [row(...times(6, (id) => button(`${id}`)))] },
    'components.0.components',
  ],
  ['six rows', { components: times(6, (id) => row(button(`${id}`))) }, 'components'],
  [
    'a button that does nothing',
    { components: [row({ type: 2, style: 1, label: 'ز' })] },
    'components.0.components.0.custom_id',
  ],
  [
    'a section without its accessory',
    { flags: v2, components: [{ type: 9, components: [text('ن')] }] },
    'components.0.accessory',
  ],
  ['content of more than 2000 characters', { content: 'ن'.repeat(2001) }, 'content'],
  ['a field that Discord does not describe', { content: 'ن', colour: 1 }, 'colour'],
  [
    'such a field in a nested component',
    { components: [row({ ...button('ز'), colour: 1 })] },
    'components.0.components.0.colour',
  ],
  ['content that is no text', { content: 1 }, 'content'],
  [
    'a component of a type that does not exist',
    { components: [{ type: 99 }] },
    'components.0.type',
  ],
];

describe('refuses', () => {
  test.for(refused)('%s', async ([, body, place], { discord, client }) => {
    const sent = client.rest.post(Routes.channelMessages(discord.channel.id), { body });
    await expect(sent).rejects.toMatchObject({ code: 50035, status: 400 });
    const error = await sent.catch((reason: unknown) => reason);
    expect(error).toHaveProperty(`rawError.errors.${place}._errors.0.code`);
    expect(discord.channel.messages.size).toBe(0);
  });

  test('an empty message', async ({ discord, client }) => {
    const sent = client.rest.post(Routes.channelMessages(discord.channel.id), { body: {} });
    await expect(sent).rejects.toMatchObject({ code: 50006, status: 400 });
  });

  test('the same in a response, which can be corrected', async ({ discord, client }) => {
    await registerAsk(client);
    const components = [text('ن')];
    const data = { flags: v2, content: 'ن', components };
    const wrong = onNext(client, isCommand, async (interaction) => {
      const failed = await rawCallback(interaction, { type: 4, data }).catch((error) => error);
      await rawCallback(interaction, { type: 4, data: { flags: v2, components } });
      return failed;
    });
    const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'س' } });
    expect((await use.message()).text).toBe('ن');
    expect(await wrong).toHaveProperty('rawError.errors.data.content');
  });
});

test('accepts a full message with Components V2, and assigns ids', async ({ discord, client }) => {
  const section = { type: 9, components: [text('ن')], accessory: button('أ') };
  const components = [
    { type: 17, components: [section, text('ن'.repeat(3999))] },
    row({ ...button('ب'), id: 40 }),
  ];
  const body = { flags: v2, components };
  await client.rest.post(Routes.channelMessages(discord.channel.id), { body });
  const [message] = discord.channel.messages.values();
  expect(message?.data.components).toMatchObject([
    { id: 1, components: [{ id: 2, components: [{ id: 3 }], accessory: { id: 4 } }, { id: 5 }] },
    { id: 6, components: [{ id: 40 }] },
  ]);
});

test('an edit to Components V2 must empty the content', async ({ discord, client }) => {
  await registerAsk(client);
  const parts = { flags: v2, components: [text('ت')] } as const;
  const edited = onNext(client, isCommand, async (interaction) => {
    await interaction.reply('ن');
    await expect(interaction.editReply(parts)).rejects.toMatchObject({ code: 50035 });
    await interaction.editReply({ ...parts, content: null });
  });
  const use = discord.people.useCommand({ name: 'اسأل', options: { سؤال: 'س' } });
  await edited;
  expect((await use.message()).text).toBe('ت');
});

describe('mentions', () => {
  const send = async (
    discord: DiscordEmulator,
    post: (body: object) => Promise<unknown>,
    body: object,
  ) => {
    await post(body);
    return [...discord.channel.messages.values()].at(-1)?.pinged;
  };

  test('notify as allowed_mentions says', async ({ discord, client }) => {
    const { id } = discord.member.user;
    const role = discord.world.addRole(discord.guild, 'قراء', 0n);
    const content = `@everyone <@${id}> <@&${role.id}> <@1>`;
    const post = (body: object) =>
      client.rest.post(Routes.channelMessages(discord.channel.id), { body });
    const pinged = (allowed_mentions?: object) =>
      send(discord, post, { content, allowed_mentions });

    expect(await pinged()).toEqual({ users: [id], roles: [role.id], everyone: true });
    expect(await pinged({ parse: [] })).toEqual({ users: [], roles: [], everyone: false });
    expect(await pinged({ users: [id] })).toEqual({ users: [id], roles: [], everyone: false });
    expect(await pinged({ parse: ['roles'] })).toMatchObject({ users: [], roles: [role.id] });
    const code = { content: `\`<@${id}>\`` };
    expect(await send(discord, post, code)).toMatchObject({ users: [] });
  });

  test('of everyone need the permission', async ({ discord, client }) => {
    const deny = PermissionFlagsBits.MentionEveryone.toString();
    const overwrite = { id: discord.guild.id, type: 0, allow: '0', deny };
    discord.channel.overwrites.push(overwrite);
    const closed = discord.world.addRole(discord.guild, 'مغلق', 0n);
    const open = { ...discord.world.addRole(discord.guild, 'مفتوح', 0n), mentionable: true };
    discord.guild.roles.set(open.id, open);
    const post = (body: object) =>
      client.rest.post(Routes.channelMessages(discord.channel.id), { body });
    expect(await send(discord, post, { content: `@here <@&${closed.id}> <@&${open.id}>` })).toEqual(
      {
        users: [],
        roles: [open.id],
        everyone: false,
      },
    );
  });
});

test('an enforced nonce posts only once', async ({ discord, client }) => {
  const { messages, id } = discord.channel;
  const once = { content: 'خبر', nonce: '12', enforce_nonce: true };
  const post = (more: object = {}) =>
    client.rest.post(Routes.channelMessages(id), { body: { ...once, ...more } });
  const first = await post();
  expect(await post({ content: 'غيره' })).toEqual(first);
  expect([...messages.values()].map(({ text }) => text)).toEqual(['خبر']);
  await post({ nonce: '13' });
  await post({ enforce_nonce: false });
  expect(messages.size).toBe(3);

  for (const message of [...messages.values()]) deleteMessage(discord.world, message);
  await expect(post()).rejects.toMatchObject({ code: 10008, status: 404 });
  discord.world.deadlines.nonceMs = 0;
  await post();
  expect(messages.size).toBe(1);
});
