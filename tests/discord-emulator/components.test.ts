import { describe, expect } from 'vitest';
import { deleteMessage } from '../../src/discord-emulator/messages/message-store.ts';
import { onNext, registerAsk, test } from './bot.ts';
import {
  isAutocomplete,
  isButton,
  isCommand,
  isMessageCommand,
  isModal,
  isSelect,
} from './kinds.ts';

const ask = { name: 'اسأل', options: { سؤال: 'ما عدد المواد؟' } };
const button = { type: 2, style: 1, label: 'المزيد', custom_id: 'more' };
const row = { type: 1, components: [button] };

test.beforeEach(async ({ client }) => registerAsk(client));

test('offers choices while an option is typed', async ({ discord, client }) => {
  onNext(client, isAutocomplete, (interaction) => {
    const value = interaction.options.getFocused();
    return interaction.respond([{ name: `${value}…`, value }]);
  });
  const use = discord.people.autocomplete({
    name: 'اسأل',
    focused: 'سؤال',
    options: { سؤال: 'كم' },
  });
  expect(await use.choices()).toEqual([{ name: 'كم…', value: 'كم' }]);
  await expect(use.message()).rejects.toThrow('did not answer with a message');
});

test('a button updates its message, at once or deferred', async ({ discord, client }) => {
  onNext(client, isCommand, (i) => i.reply({ content: 'جواب', components: [row] }));
  const message = await discord.people.useCommand(ask).message();

  onNext(client, isButton, (i) => i.update({ content: `${i.message.content} أول` }));
  expect(await discord.people.click(message, 'المزيد').message()).toBe(message);
  expect(message.text).toBe('جواب أول');

  const edited = onNext(client, isButton, async (i) => {
    await i.deferUpdate();
    await i.editReply({ content: 'جواب ثان', components: [] });
  });
  await discord.people.click(message, 'more').response();
  await edited;
  expect(message).toMatchObject({ text: 'جواب ثان', data: { components: [] } });
});

test('a button deletes its message', async ({ discord, client }) => {
  onNext(client, isCommand, (i) => i.reply({ content: 'جواب', components: [row] }));
  const message = await discord.people.useCommand(ask).message();
  const again = onNext(client, isButton, async (i) => {
    await i.deferUpdate();
    await i.deleteReply();
    return i.deleteReply().catch((error: unknown) => error);
  });
  discord.people.click(message, button.custom_id);
  expect(await again).toMatchObject({ code: 10008 });
  expect(message.deleted).toBe(true);
  expect(discord.channel.messages.has(message.id)).toBe(false);
});

test('a button cannot update a deleted message', async ({ discord, client }) => {
  onNext(client, isCommand, (i) => i.reply({ components: [row] }));
  const message = await discord.people.useCommand(ask).message();
  const late = onNext(client, isButton, (i) => {
    deleteMessage(discord.world, message);
    return i.update('غيره');
  });
  discord.people.click(message, 'المزيد');
  await expect(late).rejects.toMatchObject({ code: 10008, status: 404 });
});

test('a button can be answered with a new message', async ({ discord, client }) => {
  onNext(client, isCommand, (i) => i.reply({ components: [row] }));
  const message = await discord.people.useCommand(ask).message();
  onNext(client, isButton, (i) => i.reply('غيره'));
  const reply = await discord.people.click(message, 'المزيد').message();
  expect(reply.data).toMatchObject({
    content: 'غيره',
    message_reference: { message_id: message.id },
  });
});

test('a modal is opened and submitted', async ({ discord, client }) => {
  onNext(client, isCommand, (i) => i.reply({ content: 'قديم', components: [row] }));
  const message = await discord.people.useCommand(ask).message();
  const input = { type: 4, custom_id: 'text', style: 1, min_length: 2 };
  const components = [{ type: 18, label: 'سؤالك', component: input }];
  onNext(client, isButton, (i) => i.showModal({ custom_id: 'form', title: 'سؤال', components }));
  const opened = discord.people.click(message, 'المزيد');
  expect(await opened.modal()).toMatchObject({ custom_id: 'form', title: 'سؤال' });

  expect(() => discord.people.submit(opened, {})).toThrow('"text" is required');
  expect(() => discord.people.submit(opened, { text: 'س' })).toThrow('too short');
  onNext(client, isModal, async (interaction) => {
    if (!interaction.isFromMessage()) throw new Error('not from a message');
    await interaction.update(interaction.fields.getTextInputValue('text'));
  });
  await discord.people.submit(opened, { text: 'جديد' }).response();
  expect(message.text).toBe('جديد');
});

test('a message command is used', async ({ discord, client }) => {
  onNext(client, isMessageCommand, (i) => i.reply(`عن: ${i.targetMessage.content}`));
  const message = discord.people.say('خبر');
  const use = discord.people.useMessageCommand({ name: 'ابحث في التقرير', message });
  expect(await use.message()).toMatchObject({ text: 'عن: خبر', data: { type: 23 } });
});

test('a removed command still reaches the bot', async ({ discord, client }) => {
  onNext(client, isCommand, (interaction) => interaction.reply(interaction.commandName));
  const data = { id: '1', name: 'قديم', type: 1 };
  const use = discord.people.dispatch({ type: 2, data });
  expect((await use.message()).text).toBe('قديم');
});

describe('a select menu', () => {
  const options = ['أ', 'ب', 'ج'].map((label) => ({ label, value: `${label}1` }));
  const menu = {
    type: 3,
    custom_id: 'menu',
    placeholder: 'اختر',
    options,
    min_values: 1,
    max_values: 2,
  } as const;
  const showing = (...components: object[]) => ({ components: [{ type: 1, components }] });

  test('sends what is chosen, and may update its message', async ({ discord, client }) => {
    onNext(client, isCommand, (i) => i.reply(showing(menu)));
    const message = await discord.people.useCommand(ask).message();
    onNext(client, isSelect, (i) => i.update({ content: i.values.join(), components: [] }));
    expect(await discord.people.select(message, 'اختر', ['ج1', 'أ1']).message()).toBe(message);
    expect(message.text).toBe('ج1,أ1');
  });

  test('takes only what a client would send', async ({ discord, client }) => {
    onNext(client, isCommand, (i) => i.reply(showing(menu)));
    const message = await discord.people.useCommand(ask).message();
    const select = (...values: string[]) => {
      return () => discord.people.select(message, 'menu', values);
    };
    expect(select('د1')).toThrow('no option "د1"');
    expect(select()).toThrow('does not take 0');
    expect(select('أ1', 'ب1', 'ج1')).toThrow('does not take 3');
    expect(select('أ1', 'أ1')).toThrow('chosen twice');
    expect(() => discord.people.select(message, 'غيره', ['أ1'])).toThrow('no menu "غيره"');
  });

  test('is disabled, or refused when its options make no sense', async ({ discord, client }) => {
    onNext(client, isCommand, (i) => i.reply(showing({ ...menu, disabled: true })));
    const message = await discord.people.useCommand(ask).message();
    expect(() => discord.people.select(message, 'menu', ['أ1'])).toThrow('is disabled');
    for (const wrong of [
      { ...menu, options: [...options, ...options] },
      { ...menu, max_values: 4 },
    ]) {
      const refused = onNext(client, isCommand, (i) =>
        i.reply(showing(wrong)).catch((error: unknown) => error),
      );
      discord.people.useCommand(ask);
      expect(await refused).toMatchObject({ code: 50035 });
    }
  });
});
