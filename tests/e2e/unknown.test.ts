import { ApplicationCommandType, ComponentType, InteractionType } from 'discord.js';
import { describe, expect } from 'vitest';
import { knowledgeWith, reportFile } from '../support/folder.ts';
import { press, summarise } from './support/acting.ts';
import { test } from './support/bot.ts';
import { postedAnywhere, read } from './support/reading.ts';
import { unknownButton, unknownCommand } from './support/sentences.ts';

describe('what the bot does not know any more is answered with a sentence', () => {
  test.for([
    [
      'a command',
      InteractionType.ApplicationCommand,
      { id: '1', name: 'قديم', type: 1 },
      'هذا الأمر لم يعد موجودًا',
    ],
    [
      'a button of another version',
      InteractionType.MessageComponent,
      { custom_id: 'gone:1', component_type: ComponentType.Button },
      'هذا الزر من إصدار قديم',
    ],
    [
      'a broken button',
      InteractionType.MessageComponent,
      { custom_id: 'page:nonsense', component_type: ComponentType.Button },
      'هذا الزر من إصدار قديم',
    ],
    [
      'a page of a report that is gone',
      InteractionType.MessageComponent,
      { custom_id: 'page:aaaaaaaaaaaaaaaa:2', component_type: ComponentType.Button },
      'لم يعد هذا التقرير عندي',
    ],
  ] as const)('%s', async ([, type, data, sentence], { discord, startBot }) => {
    await startBot();
    const message = discord.people.say('رسالة');
    const use = discord.people.dispatch({
      type,
      data,
      ...(type === InteractionType.MessageComponent && { message }),
    });
    const answer = await use.message();
    expect(answer.ephemeral).toBe(true);
    expect(read(answer)).toContain(sentence);
  });
});

describe('what the bot no longer has is answered privately', () => {
  test.for([
    ['chat input', ApplicationCommandType.ChatInput],
    ['user', ApplicationCommandType.User],
    ['message', ApplicationCommandType.Message],
  ] as const)('a %s command', async ([, type], { discord, startBot }) => {
    await startBot();
    const message = discord.people.say('رسالة');
    const { author } = message.data;
    const target = {
      [ApplicationCommandType.ChatInput]: {},
      [ApplicationCommandType.User]: {
        target_id: author.id,
        resolved: { users: { [author.id]: author } },
      },
      [ApplicationCommandType.Message]: {
        target_id: message.id,
        resolved: { messages: { [message.id]: message.data } },
      },
    }[type];
    const answer = await discord.people
      .dispatch({
        type: InteractionType.ApplicationCommand,
        data: { id: '1', name: 'قديم', type, ...target },
      })
      .message();
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toBe(unknownCommand);
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test.for([
    ['a string select menu', { component_type: ComponentType.StringSelect, values: ['a'] }],
    ['a channel select menu', { component_type: ComponentType.ChannelSelect, values: [] }],
    ['a button', { component_type: ComponentType.Button }],
    ['a button without a kind', { component_type: ComponentType.Button, custom_id: ':::' }],
    [
      'a button named as what all objects have',
      {
        component_type: ComponentType.Button,
        custom_id: 'constructor:1',
      },
    ],
  ] as const)('%s', async ([, data], { discord, startBot }) => {
    await startBot();
    const message = discord.people.say('رسالة');
    const answer = await discord.people
      .dispatch({
        type: InteractionType.MessageComponent,
        data: { custom_id: 'gone:1', ...data },
        message,
      })
      .message();
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toBe(unknownButton);
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test.for(['gone:1', 'edit', 'edit:long', 'toString'])(
    'the form «%s»',
    async (custom_id, { discord, startBot }) => {
      await startBot();
      const field = { type: ComponentType.TextInput, id: 2, custom_id: 'text', value: 'نص' };
      const answer = await discord.people
        .dispatch({
          type: InteractionType.ModalSubmit,
          data: { custom_id, components: [{ type: ComponentType.Label, id: 1, component: field }] },
          user: discord.moderator.user,
        })
        .message();
      expect(answer.ephemeral).toBe(true);
      expect(answer.text).toBe(unknownButton);
      expect(postedAnywhere(discord)).toEqual([]);
    },
  );

  test('the form and the buttons of a report that is gone', async ({ discord, startBot }) => {
    const bot = await startBot();
    const preview = await summarise(discord).message();
    const opened = press(discord, preview, 'حرّر');
    await opened.modal();
    const before = preview.data;
    await bot.stop();
    await startBot({ KNOWLEDGE_DIR: knowledgeWith({ '1.md': reportFile('آخر', 'نص آخر.') }) });

    for (const use of [
      discord.people.submit(opened, { text: 'نص' }),
      press(discord, preview, 'انشر'),
      press(discord, preview, 'حرّر'),
    ]) {
      const answer = await use.message();
      expect(answer).not.toBe(preview);
      expect(answer.ephemeral).toBe(true);
      expect(answer.text).toContain('لم يعد');
    }
    expect(preview.data).toEqual(before);
    expect(postedAnywhere(discord)).toEqual([]);
  });
});
