import { ComponentType, InteractionType } from 'discord.js';
import { describe, expect, onTestFinished } from 'vitest';
import { buildKnowledge } from '../../../src/app/build-knowledge.ts';
import { createBot } from '../../../src/discord/bot.ts';
import { LIMITS, OURS } from '../../../src/discord/card/limits.ts';
import type { ChooseSentences } from '../../../src/discord/posting/summary-candidates.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { startReader } from '../../support/reader-endpoint.ts';
import { ask, forge, press, rewrite, summarise } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { type DiscordEmulator, flatten, type StoredMessage } from '../support/discord.ts';
import {
  idsOf,
  posted,
  postedAnywhere,
  previewed,
  published,
  texts,
  unescaped,
} from '../support/reading.ts';
import { unknownButton } from '../support/sentences.ts';

const MENU = 'اختر جمل الملخص';
const VERBATIM = '-# من نص التقرير';

function menuOn({ data }: StoredMessage) {
  const components = flatten(data.components).map(({ component }) => component);
  return components.find(({ type }) => type === ComponentType.StringSelect);
}

function optionsOn(message: StoredMessage) {
  return menuOn(message)?.options ?? [];
}

/** @returns the values that are ticked */
function tickedOn(message: StoredMessage): string[] {
  return optionsOn(message).flatMap((option) => (option.default ? [option.value] : []));
}

function choose(discord: DiscordEmulator, preview: StoredMessage, values: readonly string[]) {
  return discord.people.select(preview, MENU, values, { user: discord.moderator.user });
}

const ROAD = 'افتتحت البلدية الطريق الساحلي أمام الشاحنات صباح أمس.';
const SPEAKER = 'وقال رئيس البلدية إن الحركة عادت إلى طبيعتها.';
const COST = 'وبلغت كلفة الإصلاح ثلاثة ملايين دينار بحسب البيان.';
const NEXT = 'وتبدأ البلدية إصلاح الجسر القديم في الشهر المقبل.';
const files = { '1.md': reportFile('فتح الطريق', `${ROAD} ${SPEAKER}`, COST, `${NEXT} *نجمة*.`) };

/** @returns how to make a bot with such a reader */
function reading(chooseSentences: ChooseSentences): typeof createBot {
  return (config, knowledge, ...more) =>
    createBot(config, { ...knowledge, chooseSentences }, ...more);
}

describe('the menu of a preview', () => {
  test('offers the sentences in order, with their place; those of the summary are ticked', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const preview = await summarise(discord, { طول: 'short' }).message();
    const options = optionsOn(preview);
    expect(options.length).toBeGreaterThan(5);
    expect(options.length).toBeLessThanOrEqual(LIMITS.choices);
    expect(menuOn(preview)).toMatchObject({ min_values: 1, max_values: options.length });
    for (const { label, description } of options) {
      expect(label.length).toBeLessThanOrEqual(LIMITS.optionLabel);
      expect(description).toMatch(/^الفقرة [٠-٩]+ من ٨$/u);
    }
    const shown = unescaped(previewed(preview));
    for (const { label, default: isTicked } of options) {
      expect(shown.includes(label.replace(/…$/u, '')), label).toBe(isTicked);
    }
  });

  test('puts exactly the chosen sentences on the preview and in the channel', async ({
    discord,
    startBot,
  }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const preview = await summarise(discord).message();
    const values = optionsOn(preview).map(({ value }) => value);
    expect(values).toHaveLength(5);
    const [road = '', speaker = '', cost = '', next = ''] = values;

    expect(await choose(discord, preview, [next, road]).message()).toBe(preview);
    expect(previewed(preview)).toBe(`${ROAD}\n\n${NEXT}`);
    expect(tickedOn(preview)).toEqual([road, next]);

    await choose(discord, preview, [cost, speaker, road]).response();
    const text = `${ROAD} ${SPEAKER}\n\n${COST}`;
    expect(previewed(preview)).toBe(text);
    expect(texts(preview).at(-1)).toBe(VERBATIM);

    await published(press(discord, preview, 'انشر'), preview);
    const [card, ...others] = posted(discord.channel);
    expect(others).toEqual([]);
    expect(card && texts(card).slice(1)).toEqual([text, VERBATIM]);
    expect(card && menuOn(card)).toBeUndefined();
  });

  test('works on after a restart', async ({ discord, startBot }) => {
    const KNOWLEDGE_DIR = knowledgeWith(files);
    const before = await startBot({ KNOWLEDGE_DIR });
    const preview = await summarise(discord).message();
    const [road = '', , , next = ''] = optionsOn(preview).map(({ value }) => value);
    await choose(discord, preview, [next]).response();
    await before.stop();
    await startBot({ KNOWLEDGE_DIR });
    await choose(discord, preview, [road]).response();
    await published(press(discord, preview, 'انشر'), preview);
    const [card] = posted(discord.channel);
    expect(card && texts(card).slice(1)).toEqual([ROAD, VERBATIM]);
  });

  test('stays through an edit that changes nothing, and goes with one that does', async ({
    discord,
    startBot,
  }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const preview = await summarise(discord).message();
    const [road = '', , cost = ''] = optionsOn(preview).map(({ value }) => value);
    await choose(discord, preview, [road, cost]).response();
    const shown = preview.data.components;
    const text = previewed(preview);
    await (await rewrite(discord, preview, text)).response();
    expect(preview.data.components).toEqual(shown);

    await (await rewrite(discord, preview, `${text}\n\nإضافة`)).response();
    expect(menuOn(preview)).toBeUndefined();
    expect(texts(preview).slice(2)).toEqual([`${text}\n\nإضافة`, '-# حرّره Moderator']);
    // Back to the sentences that were chosen.
    await (await rewrite(discord, preview, text)).response();
    expect(preview.data.components).toEqual(shown);
  });

  test('drops no words of an edit', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const preview = await summarise(discord).message();
    const custom_id = menuOn(preview)?.custom_id ?? '';
    await (await rewrite(discord, preview, 'كلامي')).response();
    const before = preview.data;
    const late = discord.people.dispatch({
      type: InteractionType.MessageComponent,
      data: { custom_id, component_type: ComponentType.StringSelect, values: ['0'] },
      message: preview,
      user: discord.moderator.user,
    });
    const answer = await late.message();
    expect(answer.text).toBe(unknownButton);
    expect(preview.data).toEqual(before);
  });

  test('posts nothing but what is shown', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const preview = await summarise(discord).message();
    await choose(discord, preview, ['0']).response();
    const [id = ''] = idsOf(preview, 'انشر');
    const parts = id.split(':');
    expect(parts[5]).toBe('1');
    const others = parts.with(5, '2').join(':');
    const told = await forge(discord, preview, others, discord.moderator.user).followUp();
    expect(told.text).toContain('لم يُنشر شيء');
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test('is not on the preview of a report of one sentence', async ({ discord, startBot }) => {
    const KNOWLEDGE_DIR = knowledgeWith({ '1.md': reportFile('فتح الطريق', ROAD) });
    await startBot({ KNOWLEDGE_DIR });
    const preview = await summarise(discord).message();
    expect(previewed(preview)).toBe(ROAD);
    expect(menuOn(preview)).toBeUndefined();
  });

  test('refuses what is too long for a message, and the preview stays', async ({
    discord,
    startBot,
  }) => {
    const long = (at: number) => `أعلنت البلدية ${at} فتح الطريق${' أمام الشاحنات'.repeat(20)}.`;
    const paragraphs = Array.from({ length: 14 }, (_, at) => long(at));
    await startBot({ KNOWLEDGE_DIR: knowledgeWith({ '1.md': reportFile('طويل', ...paragraphs) }) });
    const preview = await summarise(discord).message();
    const before = preview.data;
    const values = optionsOn(preview).map(({ value }) => value);
    const answer = await choose(discord, preview, values).message();
    expect(answer.visibleTo).toBe(discord.moderator.user.id);
    expect(answer.text).toContain('هذه الجمل أطول مما تتسع له رسالة واحدة');
    expect(preview.data).toEqual(before);

    await choose(discord, preview, values.slice(0, 10)).response();
    expect(previewed(preview).length).toBeGreaterThan(2800);
    expect(previewed(preview).length).toBeLessThanOrEqual(OURS.summary);
    await published(press(discord, preview, 'انشر'), preview);
  });

  test('chooses and posts nothing once the report has changed', async ({ discord, startBot }) => {
    const { bot } = await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
    const preview = await summarise(discord).message();
    const [road = '', , cost = ''] = optionsOn(preview).map(({ value }) => value);
    await choose(discord, preview, [road, cost]).response();
    const before = preview.data;
    const changed = { '1.md': files['1.md'].replace('ثلاثة', 'أربعة') };
    bot.replaceKnowledge(runToEnd(buildKnowledge(knowledgeWith(changed))));

    const told = [
      await choose(discord, preview, [road]).message(),
      await press(discord, preview, 'انشر').followUp(),
    ];
    for (const { text, ephemeral } of told) {
      expect(ephemeral).toBe(true);
      expect(text).toContain('تغيّر التقرير منذ هذه المعاينة');
    }
    expect(preview.data).toEqual(before);
    expect(postedAnywhere(discord)).toEqual([]);
  });

  test.for([[['25']], [['x']], [['-1']], [[]]] as const)(
    'takes no forged values: %j',
    async ([values], { discord, startBot }) => {
      await startBot({ KNOWLEDGE_DIR: knowledgeWith(files) });
      const preview = await summarise(discord).message();
      const before = preview.data;
      const custom_id = menuOn(preview)?.custom_id ?? '';
      const data = { custom_id, component_type: ComponentType.StringSelect, values };
      const type = InteractionType.MessageComponent;
      const { user } = discord.moderator;
      const answer = await discord.people
        .dispatch({ type, data, message: preview, user })
        .message();
      expect(answer.ephemeral).toBe(true);
      expect(answer.text).toBe(unknownButton);
      expect(preview.data).toEqual(before);
    },
  );
});

describe('a summary without a sentence', () => {
  const endless = reportFile(
    'بلا نقطة',
    `${'أعلنت البلدية فتح الطريق أمام الشاحنات '.repeat(20)}.`,
  );

  test('is not previewed, and the moderator is told what to do', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith({ '1.md': endless }) });
    const answer = await summarise(discord, { طول: 'short' }).message();
    expect(answer.visibleTo).toBe(discord.moderator.user.id);
    expect(answer.text).toContain('اختر طولًا أكبر');
    expect((await summarise(discord).message()).text).toContain('معاينة');
  });

  test('is a heading and a link for a member', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: knowledgeWith({ '1.md': endless }) });
    const answer = await ask(discord, 'ملخص التقرير').message();
    expect(answer.text).toContain('### بلا نقطة');
  });
});

describe('where a reader is set', () => {
  const KNOWLEDGE_DIR = () => knowledgeWith(files);

  test('the preview alone says that it chose', async ({ discord, startBot }) => {
    await startBot(
      { KNOWLEDGE_DIR: KNOWLEDGE_DIR() },
      reading(async () => [1, 2]),
    );
    const preview = await summarise(discord).message();
    expect(previewed(preview)).toBe(`${SPEAKER}\n\n${COST}`);
    const line = 'اختار هذه الجمل نموذج القراءة.';
    expect(texts(preview)[0]).toContain(line);
    const again = await summarise(discord).message();
    expect(texts(again)).toEqual(texts(preview));

    // The moderator's choice is nobody else's.
    await choose(discord, again, ['0']).response();
    expect(again.text).not.toContain(line);
    await published(press(discord, preview, 'انشر'), preview);
    const [card] = posted(discord.channel);
    expect(card && texts(card).slice(1)).toEqual([`${SPEAKER}\n\n${COST}`, VERBATIM]);
  });

  test('and does not choose, the preview says that the bot did', async ({ discord, startBot }) => {
    await startBot(
      { KNOWLEDGE_DIR: KNOWLEDGE_DIR() },
      reading(async () => undefined),
    );
    const preview = await summarise(discord).message();
    expect(preview.text).toContain('اختار البوت هذه الجمل، لا نموذج القراءة.');
    await published(press(discord, preview, 'انشر'), preview);
  });

  test('it may be slow: Discord has its response first', async ({ discord, startBot }) => {
    const finish: ((chosen: readonly number[]) => void)[] = [];
    const slow: ChooseSentences = () => new Promise((resolve) => finish.push(resolve));
    await startBot({ KNOWLEDGE_DIR: KNOWLEDGE_DIR() }, reading(slow));
    const use = summarise(discord);
    const { original } = await use.response();
    expect(original?.loading).toBe(true);
    expect(original?.visibleTo).toBe(discord.moderator.user.id);
    await expect.poll(() => finish.length).toBe(1);
    finish[0]?.([0]);
    expect(previewed(await use.message())).toBe(ROAD);
  });

  test('the preview of a bot without one says nothing of it', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR: KNOWLEDGE_DIR() });
    expect((await summarise(discord).message()).text).not.toContain('نموذج القراءة');
  });
});

test('a reader at an endpoint chooses, and what it replies wrongly is not used', async ({
  discord,
  spawnBot,
}) => {
  const endpoint = await startReader(() => '{"sentences": [1]}');
  onTestFinished(() => endpoint.close());
  await spawnBot({ READER_URL: endpoint.url });
  const chosen = await summarise(discord, { طول: 'short' }).message();
  expect(chosen.text).toContain('اختار هذه الجمل نموذج القراءة.');
  expect(previewed(chosen)).not.toContain('\n\n');
  expect(endpoint.requests[0]?.lines.at(-1)).toMatch(/^At most \d+\.$/u);

  endpoint.point = () => '{"sentences": [1, 1]}';
  const own = await summarise(discord, { طول: 'medium' }).message();
  expect(own.text).not.toContain('اختار هذه الجمل نموذج القراءة.');
  expect(previewed(own)).toContain('\n\n');
});
