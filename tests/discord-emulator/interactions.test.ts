import { MessageFlags } from 'discord.js';
import { describe, expect } from 'vitest';
import { deleteMessage } from '../../src/discord-emulator/messages/message-store.ts';
import { onNext, rawCallback, registerAsk, test } from './bot.ts';
import { isButton, isCommand } from './kinds.ts';

const ask = { name: 'اسأل', options: { سؤال: 'ما عدد المواد؟' } };
test.beforeEach(async ({ client }) => registerAsk(client));

describe('a slash command', () => {
  test('is answered', async ({ discord, client }) => {
    const seen = onNext(client, isCommand, async (interaction) => {
      await interaction.reply(`جواب: ${interaction.options.getString('سؤال', true)}`);
      return interaction;
    });
    const message = await discord.people.useCommand(ask).message();
    expect(message).toMatchObject({ text: 'جواب: ما عدد المواد؟', ephemeral: false });
    expect(discord.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: expect.stringMatching(/\/callback$/),
      body: { type: 4, data: { content: 'جواب: ما عدد المواد؟' } },
      status: 204,
    });
    const interaction = await seen;
    expect(interaction.inCachedGuild()).toBe(true);
    expect(interaction).toMatchObject({
      channelId: discord.channel.id,
      guildId: discord.guild.id,
      user: { id: discord.member.user.id },
      context: 0,
      locale: 'en-US',
    });
    expect(interaction.memberPermissions?.has('SendMessages')).toBe(true);
    expect(interaction.appPermissions.has('ViewChannel')).toBe(true);
  });

  test('is answered with an ephemeral message', async ({ discord, client }) => {
    onNext(client, isCommand, (i) => i.reply({ content: 'سر', flags: MessageFlags.Ephemeral }));
    const message = await discord.people.useCommand(ask).message();
    expect(message).toMatchObject({ ephemeral: true, visibleTo: discord.member.user.id });
    expect(message.isVisibleTo(discord.moderator.user.id)).toBe(false);
  });

  test('is deferred, answered and followed up', async ({ discord, client }) => {
    const done = onNext(client, isCommand, async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply('جواب');
      await interaction.editReply('جواب أصح');
      const more = await interaction.followUp('تتمة');
      await interaction.webhook.editMessage(more, 'تتمة أخرى');
    });
    const use = discord.people.useCommand(ask);
    const { original: first } = await use.response();
    await done;
    expect(first).toMatchObject({ text: 'جواب أصح', loading: false });
    expect(first?.revisions.map(({ content }) => content)).toEqual(['', 'جواب']);
    expect(await use.followUp()).toMatchObject({ text: 'تتمة أخرى' });
  });

  test('is deferred, and the first follow-up replaces "thinking…"', async ({ discord, client }) => {
    onNext(client, isCommand, async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp('جواب');
    });
    const use = discord.people.useCommand(ask);
    expect(await use.message()).toMatchObject({ text: 'جواب', ephemeral: true });
    expect(use.followUps).toEqual([]);
  });

  test('notifies when its "thinking…" ends, but not when it is ephemeral', async ({
    discord,
    client,
  }) => {
    const { id } = discord.moderator.user;
    for (const flags of [0, MessageFlags.Ephemeral] as const) {
      onNext(client, isCommand, async (interaction) => {
        await interaction.deferReply(flags ? { flags } : {});
        await interaction.editReply(`<@${id}>`);
        await interaction.followUp({ content: `<@${id}>`, ...(flags && { flags }) });
      });
      const use = discord.people.useCommand(ask);
      const users = flags ? [] : [id];
      expect((await use.message()).pinged.users).toEqual(users);
      expect((await use.followUp()).pinged.users).toEqual(users);
    }
  });

  test('cannot be answered twice', async ({ discord, client }) => {
    const second = onNext(client, isCommand, async (interaction) => {
      await interaction.reply('جواب');
      await rawCallback(interaction, { type: 4, data: { content: 'آخر' } });
    });
    expect((await discord.people.useCommand(ask).message()).text).toBe('جواب');
    await expect(second).rejects.toMatchObject({ code: 40060, status: 400 });
  });

  test('cannot be edited or followed up before it is answered', async ({ discord, client }) => {
    const early = onNext(client, isCommand, (interaction) =>
      interaction.webhook.editMessage('@original', 'جواب'),
    );
    discord.people.useCommand(ask);
    await expect(early).rejects.toMatchObject({ code: 10015, status: 404 });
  });

  test('has no @original after its deletion', async ({ discord, client }) => {
    const late = onNext(client, isCommand, async (interaction) => {
      await interaction.reply('جواب');
      for (const message of discord.channel.messages.values())
        deleteMessage(discord.world, message);
      await interaction.editReply('آخر');
    });
    discord.people.useCommand(ask);
    await expect(late).rejects.toMatchObject({ code: 10008, status: 404 });
  });

  test('cannot be followed up after its "thinking…" was deleted', async ({ discord, client }) => {
    const late = onNext(client, isCommand, async (interaction) => {
      await interaction.deferReply();
      for (const message of discord.channel.messages.values())
        deleteMessage(discord.world, message);
      await interaction.followUp('جواب');
    });
    discord.people.useCommand(ask);
    await expect(late).rejects.toMatchObject({ code: 10008, status: 404 });
  });

  test('cannot be edited in a deleted channel', async ({ discord, client }) => {
    const late = onNext(client, isCommand, async (interaction) => {
      await interaction.reply('جواب');
      discord.world.deleteChannel(discord.channel);
      await interaction.editReply('آخر');
    });
    discord.people.useCommand(ask);
    await expect(late).rejects.toMatchObject({ code: 10003, status: 404 });
  });

  test('cannot be answered in a deleted channel', async ({ discord, client }) => {
    const late = onNext(client, isCommand, async (interaction) => {
      discord.world.deleteChannel(discord.channel);
      await interaction.reply('جواب');
    });
    discord.people.useCommand(ask);
    await expect(late).rejects.toMatchObject({ code: 10003, status: 404 });
  });

  test('refuses callback types that are not for commands', async ({ discord, client }) => {
    const wrong = onNext(client, isCommand, (i) =>
      rawCallback(i, { type: 7, data: { content: 'ج' } }),
    );
    discord.people.useCommand(ask);
    await expect(wrong).rejects.toMatchObject({ code: 50035, rawError: { errors: { type: {} } } });
  });
});

test('a late response is refused', async ({ discord, client }) => {
  discord.world.deadlines.respondMs = 150;
  const use = discord.people.useCommand(ask);
  const late = onNext(client, isCommand, async (interaction) => {
    await expect(use.response()).rejects.toThrow('The application did not respond');
    await interaction.reply('جواب');
  });
  await expect(late).rejects.toMatchObject({ code: 10062, status: 404 });
});

test('an unknown interaction cannot be answered', async ({ discord, client }) => {
  const { token } = discord.people.useCommand(ask);
  for (const unknown of ['unknown', token]) {
    const answer = rawCallback({ id: '1', token: unknown, client }, { type: 6 });
    await expect(answer).rejects.toMatchObject({ code: 10062, status: 404 });
  }
});

test('forget removes everything except a message the interaction only changed', async ({
  discord,
  client,
}) => {
  const { channel, guild, people, world } = discord;
  const { user } = world.join(guild, world.addUser('visitor'));
  const button = { type: 2, style: 2, label: 'زر', custom_id: 'زر' } as const;
  onNext(client, isCommand, (i) => i.reply({ components: [{ type: 1, components: [button] }] }));
  onNext(client, isButton, (i) => i.update('غيره'));
  const use = people.useCommand({ ...ask, user });
  const message = await use.message();
  const press = people.click(message, 'زر');
  await press.message();

  world.forget(press);
  expect([...channel.messages.values()]).toEqual([message]);
  world.forget(use);
  expect(channel.messages.size).toBe(0);
  expect(guild.members.has(user.id)).toBe(false);
  const answer = rawCallback({ id: use.id, token: use.token, client }, { type: 6 });
  await expect(answer).rejects.toMatchObject({ code: 10062 });
});
