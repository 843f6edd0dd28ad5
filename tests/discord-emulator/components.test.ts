import { expect } from 'vitest';
import { deleteMessage } from '../../src/discord-emulator/messages/message-store.ts';
import { onNext, registerAsk, test } from './bot.ts';
import { isAutocomplete, isButton, isCommand, isMessageCommand, isModal } from './kinds.ts';

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
