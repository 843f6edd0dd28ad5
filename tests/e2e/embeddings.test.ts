import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, vi } from 'vitest';
import {
  type EmbeddingsEndpoint,
  type Fault,
  startEmbeddings,
} from '../support/embeddings-endpoint.ts';
import { knowledgeWith, reportFile } from '../support/folder.ts';
import { ask, newcomer, type } from './support/acting.ts';
import { type RunningBot, test } from './support/bot.ts';
import type { DiscordEmulator } from './support/discord.ts';
import { expectRefusal, inPublic, plain, texts, troubles } from './support/reading.ts';

const CONCEPTS = [['القافلة', 'الموكب']];
const ARRIVAL = 'وصلت القافلة إلى المرفأ ظهرًا';
const REPORT = reportFile('يوم في البلدة', 'افتتحت البلدية السوق القديم', ARRIVAL, 'انتهى الخبر');
/** Shares no word with what it is about. */
const PARAPHRASE = 'أين توقف الموكب؟';
const HEDGE = 'أقرب ما في التقرير:';
/** In milliseconds. */
const PATIENCE = 15_000;
const NOT_NOW = 'لا أجد هذا الجواب الآن. حاول مرة أخرى بعد قليل';
/** Found, close, not found, and no question. */
const QUESTIONS = ['إلى أين وصلت القافلة؟', 'كم عدد القافلة؟', PARAPHRASE, 'شكرا'];

async function setUp() {
  const endpoint = await startEmbeddings(CONCEPTS);
  onTestFinished(() => endpoint.close());
  const folder = knowledgeWith({ '1.md': REPORT });
  const words = { KNOWLEDGE_DIR: folder };
  return { endpoint, folder, words, meaning: { ...words, EMBEDDINGS_URL: endpoint.url } };
}

/** Waits until the bot has embedded its passages so many times. */
async function embedded({ output }: RunningBot, times = 1): Promise<void> {
  const count = () => output.stdout.split('passages embedded').length - 1;
  await expect.poll(count).toBe(times);
}

/** Asks until it is found: on a busy machine the endpoint may take longer than a question waits. */
async function found(discord: DiscordEmulator) {
  return vi.waitFor(async () => {
    const user = newcomer(discord);
    const card = await ask(discord, PARAPHRASE, { user }).message();
    expect(card.text).toContain(HEDGE);
    return { card, user };
  }, PATIENCE);
}

/** What everybody who asks one of the questions reads. */
async function answers(discord: DiscordEmulator) {
  const cards = QUESTIONS.map((question) =>
    ask(discord, question, { user: newcomer(discord) }).message(),
  );
  return (await Promise.all(cards)).map((card) => [card.ephemeral, ...texts(card)]);
}

const sent = ({ requests }: EmbeddingsEndpoint) => requests.flatMap(({ input }) => input);

describe('a question that shares no word with its passage', () => {
  test('is shown it privately as the closest', async ({ discord, startBot }) => {
    const { meaning } = await setUp();
    await embedded(await startBot(meaning));
    const { card, user } = await found(discord);
    expect(plain(card)).toContain(ARRIVAL);
    expect(card.visibleTo).toBe(user.id);
    expect(inPublic(discord)).toEqual([]);
  });

  test('finds nothing by words alone', async ({ discord, startBot }) => {
    const { words, endpoint } = await setUp();
    await startBot(words);
    expect((await ask(discord, PARAPHRASE).message()).text).toContain('لم أجد');
    expect(endpoint.requests).toEqual([]);
  });

  test('finds nothing before the passages are embedded, and does afterwards', async ({
    discord,
    startBot,
  }) => {
    const { meaning, endpoint } = await setUp();
    endpoint.fault = 'hang';
    const bot = await startBot(meaning);
    await expect.poll(() => endpoint.requests).toHaveLength(1);
    expect((await ask(discord, PARAPHRASE).message()).text).toContain('لم أجد');
    expect(endpoint.requests).toHaveLength(1);
    endpoint.fault = undefined;
    await endpoint.close();
    await endpoint.open();
    await embedded(bot);
    expect(plain((await found(discord)).card)).toContain(ARRIVAL);
  });
});

describe('every answer is as by words alone, and the log has one line and no question', () => {
  const faults: readonly (Fault | 'down')[] = [
    ...(['down', 'hang', 'slow', 'not JSON', 'an echo', 'another form', 'too few'] as const),
    ...(['NaN', 'null', 'another length', 'zeros', 'wrong indexes', 'cut off', 'huge'] as const),
    ...(['redirect', 401, 404, 429, 500] as const),
  ];
  test.for(faults)('%s, when asked', async (fault, { discord, startBot }) => {
    const { meaning, words, endpoint } = await setUp();
    const plainBot = await startBot(words);
    const expected = await answers(discord);
    await plainBot.stop();

    const bot = await startBot(meaning);
    await embedded(bot);
    if (fault === 'down') await endpoint.close();
    else endpoint.fault = fault;
    expect(await answers(discord)).toEqual(expected);
    expect(await answers(discord)).toEqual(expected);
    expect(troubles(bot)).toEqual([expect.stringContaining('ranking by words alone')]);
    for (const question of QUESTIONS) expect(bot.output.stdout).not.toContain(question);
  });

  test.for(['down', 'hang', 'an echo', 'huge', 'the same', 401] as const)(
    '%s, from the start',
    async (fault, { discord, startBot }) => {
      const { meaning, words, endpoint } = await setUp();
      const plainBot = await startBot(words);
      const expected = await answers(discord);
      await plainBot.stop();

      if (fault === 'down') await endpoint.close();
      else endpoint.fault = fault;
      const bot = await startBot(meaning);
      // A batch of paragraphs may take a model a minute.
      const complaints = fault === 'hang' ? 0 : 1;
      await expect.poll(() => troubles(bot)).toHaveLength(complaints);
      expect(await answers(discord)).toEqual(expected);
      expect(troubles(bot)).toHaveLength(complaints);
    },
  );
});

test('typing a question asks the endpoint nothing', async ({ discord, startBot }) => {
  const { meaning, endpoint } = await setUp();
  await embedded(await startBot(meaning));
  const before = endpoint.requests.length;
  expect(await type(discord, 'القافلة').choices()).not.toEqual([]);
  expect(await type(discord, PARAPHRASE).choices()).not.toEqual([]);
  expect(endpoint.requests).toHaveLength(before);
  await ask(discord, PARAPHRASE).message();
  expect(endpoint.requests).toHaveLength(before + 1);
});

test('a reload embeds only what has changed', async ({ discord, startBot }) => {
  const { meaning, endpoint, folder } = await setUp();
  const bot = await startBot(meaning);
  await embedded(bot);
  endpoint.requests.length = 0;
  const changed = 'عادت القافلة من المرفأ مساءً';
  writeFileSync(join(folder, '1.md'), REPORT.replace(ARRIVAL, changed));
  await embedded(bot, 2);
  expect(sent(endpoint)).toEqual([`يوم في البلدة\n${changed}`, changed]);
  expect(plain((await found(discord)).card)).toContain(changed);
});

describe('the buttons of a card of before the endpoint died', () => {
  test('walk and share what words find', async ({ discord, startBot }) => {
    const { meaning, endpoint } = await setUp();
    await embedded(await startBot(meaning));
    const options = { خاص: true };
    const card = await ask(discord, 'إلى أين وصلت القافلة؟', { options }).message();
    await endpoint.close();
    await discord.people.click(card, 'السياق').response();
    expect(plain(card)).toContain('افتتحت البلدية السوق القديم');
    const shared = await discord.people.click(card, 'انشر للجميع').followUp();
    expect(plain(shared)).toContain(ARRIVAL);
  });

  test('show what was found by meaning from the cache', async ({ discord, startBot }) => {
    const { meaning, endpoint } = await setUp();
    await embedded(await startBot(meaning));
    const { card, user } = await found(discord);
    await endpoint.close();
    await discord.people.click(card, 'السياق', { user }).response();
    expect(plain(card)).toContain('افتتحت البلدية السوق القديم');
  });

  test('after a restart, wait for embeddings to show what was found by meaning', async ({
    discord,
    startBot,
  }) => {
    const { meaning, endpoint } = await setUp();
    const before = await startBot(meaning);
    await embedded(before);
    const { people } = discord;
    const { card, user } = await found(discord);
    await endpoint.close();
    await before.stop();
    const bot = await startBot(meaning);
    await expectRefusal(people.click(card, 'السياق', { user }), card, NOT_NOW);
    await expectRefusal(people.click(card, 'انشر للجميع', { user }), card, NOT_NOW);
    await endpoint.open();
    await embedded(bot);
    await people.click(card, 'السياق', { user }).response();
    expect(plain(card)).toContain('افتتحت البلدية السوق القديم');
    const shared = await people.click(card, 'انشر للجميع', { user }).followUp();
    expect(plain(shared)).toContain(ARRIVAL);
    expect(shared.text).toContain(HEDGE);
  });
});
