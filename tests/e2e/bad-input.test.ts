import { ApplicationCommandType, ComponentType, InteractionType } from 'discord.js';
import { describe, expect } from 'vitest';
import { reportKey } from '../../src/discord/custom-id.ts';
import type { EmbeddedDiscord } from '../../src/embedded-discord/server.ts';
import type { StoredMessage } from '../../src/embedded-discord/world/model.ts';
import { folderWith, reportFile } from '../support/folder.ts';
import { realLibrary } from '../support/libraries.ts';
import type { Running } from '../support/process.ts';
import { test } from './bot.ts';
import { buttonsOf, postedAnywhere, press, summarise, texts } from './moderators-support.ts';

const key = reportKey(realLibrary[0]);
const unknownCommand = 'هذا الأمر لم يعد موجودًا. اكتب / واختر من قائمة الأوامر.';
const unknownButton = 'هذا الزر من إصدار قديم ولم يعد يعمل. أعد طلب الأمر من جديد.';
const onlyModerators = 'هذا الأمر للمشرفين: تحتاج إلى صلاحية «إدارة الرسائل» في هذا الخادم.';

const ask = (discord: EmbeddedDiscord, question: string) =>
  discord.people.useCommand({ name: 'اسأل', options: { سؤال: question } });

/** Presses what carries this custom id, whether or not it stands on the message. */
const forge = (
  discord: EmbeddedDiscord,
  message: StoredMessage,
  custom_id: string,
  user = discord.member.user,
) =>
  discord.people.dispatch({
    type: InteractionType.MessageComponent,
    data: { custom_id, component_type: ComponentType.Button },
    message,
    user,
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
    bot.process.kill('SIGTERM');
    await bot.exit;
    await startBot({ KNOWLEDGE_DIR: folderWith({ '1.md': reportFile('آخر', 'نص آخر.') }) });

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

test('a page out of range is the nearest there is', async ({ discord, startBot }) => {
  await startBot();
  const page = await discord.people.useCommand({ name: 'التقرير' }).message();
  const first = texts(page);
  await forge(discord, page, `page:${key}:999`).response();
  expect(page.text).toContain('وأفاد البيان بأن السفارة ستظل مغلقة');
  await forge(discord, page, `page:${key}:0`).response();
  expect(texts(page)).toEqual(first);

  const before = page.data;
  for (const part of ['-1', '1.5', '٢', '', '9999999']) {
    const answer = await forge(discord, page, `page:${key}:${part}`).message();
    expect(answer).not.toBe(page);
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toBe(unknownButton);
  }
  expect(page.data).toEqual(before);
});

describe('a button of elsewhere, on an answer that all see,', () => {
  test.for(['publish', 'edit', 'cancel'])(
    '%s: does nothing for an ordinary member',
    async (kind, { discord, startBot }) => {
      await startBot();
      const answer = await ask(discord, 'السفارة الصينية').message();
      const before = answer.data;
      const id = `${kind}:long:${key}:${discord.channel.id}`;
      const refusal = await forge(discord, answer, id).message();

      expect(refusal).not.toBe(answer);
      expect(refusal.visibleTo).toBe(discord.member.user.id);
      expect([onlyModerators, unknownButton]).toContain(refusal.text);
      expect(answer.data).toEqual(before);
      expect(postedAnywhere(discord)).toEqual([answer]);
    },
  );

  test.for(['publish', 'edit', 'cancel'])(
    '%s: does nothing for a moderator',
    async (kind, { discord, startBot }) => {
      await startBot();
      const answer = await ask(discord, 'السفارة الصينية').message();
      const before = answer.data;
      const id = `${kind}:long:${key}:${discord.channel.id}`;
      const refusal = await forge(discord, answer, id, discord.moderator.user).message();

      expect(refusal).not.toBe(answer);
      expect(refusal.ephemeral).toBe(true);
      expect(refusal.text).toBe(unknownButton);
      expect(answer.data).toEqual(before);
      expect(postedAnywhere(discord)).toEqual([answer]);
    },
  );

  test('share: posts nothing again', async ({ discord, startBot }) => {
    await startBot();
    const answer = await ask(discord, 'السفارة الصينية').message();
    const before = answer.data;
    const id = `share:0:${discord.member.user.id}:0:-`;
    const refusal = await forge(discord, answer, id, discord.moderator.user).message();

    expect(refusal).not.toBe(answer);
    expect(refusal.ephemeral).toBe(true);
    expect(answer.data).toEqual(before);
    expect(postedAnywhere(discord)).toEqual([answer]);
  });
});

test('broken parts of a moderator’s button are answered with a sentence', async ({
  discord,
  startBot,
}) => {
  const bot = await startBot();
  const preview = await summarise(discord).message();
  const before = preview.data;
  const here = discord.channel.id;
  for (const id of [
    'publish',
    `publish:huge:${key}:${here}`,
    `publish:toString:${key}:${here}`,
    `publish:long:unknown:${here}`,
    `publish:long:${key}:`,
    `publish:long:${key}:../users`,
    `publish:long:${key}:1`,
    `edit:long:${key}`,
    'follow',
    `follow:${here}`,
    `follow:${here}:../1`,
    'follow:x:y',
  ]) {
    const answer = await forge(discord, preview, id, discord.moderator.user).message();
    expect(answer, id).not.toBe(preview);
    expect(answer.ephemeral, id).toBe(true);
    expect(answer.text, id).toMatch(/من إصدار قديم|لم تعد موجودة/u);
  }
  expect(preview.data).toEqual(before);
  expect(postedAnywhere(discord)).toEqual([]);
  expect(troubles(bot)).toEqual([]);
});

describe('a question', () => {
  const words = 'وزارة الخارجية الصينية تحذر المواطنين الصينيين من السفر إلى ليبيا';

  test.for([
    ['a mention of all', '@everyone', '\\@everyone'],
    ['a link that runs a script', '](javascript:alert(1))', '\\](javascript:alert(1))'],
    ['a bidi override', '\u202eمقلوب\u2066', 'مقلوب'],
    ['zero-width characters', '\u200b\u2060\ufeffخفي\u200c', 'خفي'],
    ['hundreds of marks', `م${'\u0651'.repeat(220)}`, `م${'\u0651'.repeat(4)}`],
    ['marks of many kinds', `م${'\u064e\u0301\u0489'.repeat(70)}`, 'م\u064e\u0301\u0489\u064e'],
    ['a code block', '```js', '\\`\\`\\`js'],
    ['a masked link', '[x](https://example.org)', '\\[x\\](https\\://example.org)'],
  ] as const)(
    'with %s shows it as harmless text',
    async ([, typed, shown], { discord, startBot }) => {
      await startBot();
      const answer = await ask(discord, `${words} ${typed}`).message();

      expect(answer.ephemeral).toBe(false);
      expect(texts(answer)[0]).toBe(`السؤال: ${words} ${shown}`);
      expect(buttonsOf(answer).filter((button) => button.includes(':'))).toEqual([
        'http://zajelnews.net/?p=12935',
      ]);
      expect(answer.pinged).toEqual({ users: [], roles: [], everyone: false });
    },
  );

  test.for([
    ['zero-width characters', '\u200b\u2060\ufeff\u200c'],
    ['300 marks', '\u0651'.repeat(300)],
    ['a mention of all', '@everyone'],
    ['a link that runs a script', '](javascript:alert(1))'],
    ['a bidi override', '\u202e'],
    ['half a character', '\ud83d'],
  ] as const)(
    'of nothing but %s is answered privately',
    async ([, typed], { discord, startBot }) => {
      await startBot();
      const answer = await ask(discord, typed).message();
      expect(answer.visibleTo).toBe(discord.member.user.id);
      expect(answer.text).toMatch(/لم أجد/u);
      expect(answer.text).not.toMatch(/everyone|javascript|\u202e|\u0651{5}/u);
      expect(postedAnywhere(discord)).toEqual([]);
    },
  );
});

describe('an interaction that Discord no longer knows', () => {
  test('leaves the bot running and one line in the log', async ({ discord, startBot }) => {
    const bot = await startBot();
    // Discord has given up on it by the time the bot answers.
    ask(discord, 'السفارة الصينية').interaction.state = 'failed';
    const lines = () =>
      bot.output.stdout.split('\n').filter((line) => /10062|Unknown interaction/u.test(line));
    await expect.poll(lines).not.toEqual([]);

    const answer = await ask(discord, 'السفارة الصينية').message();
    expect(answer.text).toContain('الفقرة ٨ من ٨');
    expect(lines()).toHaveLength(1);
    expect(bot.output.stdout).not.toMatch(/السفارة/u);
    expect(bot.output.stderr).toBe('');
  });

  test('while somebody is typing leaves no word of theirs in the log', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot();
    const typing = discord.people.autocomplete({
      name: 'اسأل',
      options: { سؤال: 'السفارة الصينية' },
      focused: 'سؤال',
    });
    typing.interaction.state = 'failed';
    await discord.waitForRequest(({ path }) => path.includes('callback'));

    const answer = await ask(discord, 'السفارة الصينية').message();
    expect(answer.text).toContain('الفقرة ٨ من ٨');
    expect(troubles(bot).length).toBeLessThanOrEqual(1);
    expect(bot.output.stdout).not.toMatch(/السفارة/u);
  });
});

test('an answer that Discord does not take leaves no word of the question, and no key, in the log', async ({
  discord,
  startBot,
}) => {
  const bot = await startBot();
  discord.faults.fail({ path: /callback/u, times: 2 }, 400);
  const { interaction } = ask(discord, 'السفارة الصينية');
  await expect.poll(() => troubles(bot).length).toBeGreaterThan(0);
  expect((await ask(discord, 'كتائب مصراتة').message()).text).toContain('الفقرة');
  expect(bot.output.stdout).not.toMatch(/السفارة/u);
  // With it anybody could write in the bot's name for a quarter of an hour.
  expect(bot.output.stdout).not.toContain(interaction.token);
});

/** The lines of the log from warnings up. */
function troubles({ output }: Running): string[] {
  return output.stdout.split('\n').filter((line) => /"level":[456]0/u.test(line));
}
