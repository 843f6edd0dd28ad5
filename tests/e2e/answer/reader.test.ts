import { describe, expect } from 'vitest';
import { Headings } from '../../../src/discord/reading/headings.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { realLibrary } from '../../support/libraries.ts';
import { ask, forge, newcomer, type } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import {
  examplesOn,
  expectRefusal,
  idsOf,
  inPublic,
  read,
  texts,
  troubles,
} from '../support/reading.ts';
import { CHANGED } from '../support/sentences.ts';
import { misquoting, NOTHING, pointingAt, StandInReader } from '../support/stand-in-reader.ts';

/** Words of the third paragraph. */
const QUOTE = 'قرب نقطة تفتيش السدادة';
const PARAPHRASE = 'أين التقى الخصمان؟';
/** Words alone answer it, for everybody. */
const BY_WORDS = 'السفارة الصينية';
const HEDGE = 'أقرب ما في التقرير:';

describe('a reader that is quick', () => {
  test('and points at a passage: one public response, the quoted words bold', async ({
    discord,
    startBot,
  }) => {
    const reader = new StandInReader();
    reader.says = pointingAt(QUOTE);
    await startBot({}, reader.of());
    const use = ask(discord, PARAPHRASE);
    const answer = await use.message();
    expect(answer.ephemeral).toBe(false);
    expect(answer.text).toContain(`**${QUOTE}**`);
    expect(answer.text).toContain('الفقرة ٣ من ٨');
    expect(answer.revisions).toEqual([]);
    expect(use.followUps).toEqual([]);
    expect(reader.questions).toEqual([PARAPHRASE]);
  });

  test.for([
    ['finds nothing', () => NOTHING],
    ['quotes what is not there', misquoting(QUOTE)],
  ] as const)('and %s: nothing is public', async ([, says], { discord, startBot }) => {
    const reader = new StandInReader();
    reader.says = says;
    await startBot({}, reader.of());
    for (const question of [PARAPHRASE, BY_WORDS, 'داعش', 'كم عنصرا من داعش أسرت كتائب مصراتة؟']) {
      const { id } = discord.moderator.user;
      const user = newcomer(discord);
      const card = await ask(discord, question, { user, options: { لعضو: id } }).message();
      expect(card.visibleTo, question).toBe(user.id);
      expect(card.data.mentions).toEqual([]);
    }
    expect(reader.questions).toHaveLength(4);
    expect(inPublic(discord)).toEqual([]);
  });

  test('and is unsure: the passage that it pointed at comes first, as what is closest', async ({
    discord,
    startBot,
  }) => {
    const reader = new StandInReader();
    reader.says = misquoting(QUOTE);
    await startBot({}, reader.of());
    const card = await ask(discord, BY_WORDS).message();
    expect(card.text).toContain(HEDGE);
    expect(card.text).toContain('الفقرة ٣ من ٨');
    await discord.people.click(card, 'التالي').response();
    expect(card.text).toContain('الفقرة ٨ من ٨');
  });
});

test('without a judgement words decide, quietly', async ({ discord, startBot }) => {
  const reader = new StandInReader();
  reader.says = () => undefined;
  const bot = await startBot({}, reader.of());
  const answer = await ask(discord, BY_WORDS).message();
  expect(answer.ephemeral).toBe(false);
  expect(answer.text).toContain('الفقرة ٨ من ٨');
  expect(troubles(bot)).toEqual([]);

  // It was not read, so it is read when the reader is there again.
  reader.says = () => NOTHING;
  const card = await ask(discord, BY_WORDS).message();
  expect(card.text).toContain(HEDGE);
  expect(reader.questions).toEqual([BY_WORDS, BY_WORDS]);
});

test('an answer that words gave to everybody does not turn into what is only closest', async ({
  discord,
  startBot,
}) => {
  const reader = new StandInReader();
  reader.says = () => undefined;
  await startBot({}, reader.of());
  const { people, member } = discord;
  const card = await ask(discord, 'داعش').message();
  reader.says = () => NOTHING;
  await ask(discord, 'داعش').message();
  const forms = [`answer:0:${member.user.id}:1:-`, idsOf(card, 'التالي')[0] ?? ''];
  for (const form of forms) {
    await forge(discord, card, form).response();
    expect(read(card)).toContain('[٢ من ٥]');
    expect(card.text).not.toContain(HEDGE);
    await people.click(card, 'السابق').response();
  }
});

test('a question is read once', async ({ discord, startBot }) => {
  const reader = new StandInReader();
  reader.says = pointingAt(QUOTE);
  await startBot({}, reader.of());
  const first = await ask(discord, PARAPHRASE).message();
  const second = await ask(discord, PARAPHRASE, { user: discord.moderator.user }).message();
  expect(texts(second)).toEqual(texts(first));
  expect(reader.questions).toEqual([PARAPHRASE]);
});

describe('is not read', () => {
  test('what is typed, and what buttons show', async ({ discord, startBot }) => {
    const reader = new StandInReader();
    await startBot({}, reader.of());
    const { people } = discord;
    expect(await type(discord, BY_WORDS).choices()).not.toEqual([]);
    const silent = await ask(discord, 'من فاز بكأس العالم؟').message();
    const card = await ask(discord, BY_WORDS).message();
    expect(reader.questions).toHaveLength(2);
    await people.click(card, 'السياق').response();
    const [example = ''] = examplesOn(silent);
    const answer = await people.click(silent, example).message();
    expect(texts(answer)[0]).toBe(example);
    expect(answer.text).not.toContain(HEDGE);
    await people.click(card, 'انشر للجميع').followUp();
    expect(reader.questions).toHaveLength(2);

    // What is known of an example counts.
    await ask(discord, example).message();
    const again = await people.click(silent, example).message();
    expect(again.text).toContain(HEDGE);
    expect(reader.questions).toHaveLength(3);
  });

  test('small talk, a paragraph that was picked, and a mention alone', async ({
    discord,
    startBot,
  }) => {
    const reader = new StandInReader();
    await startBot({}, reader.of());
    const [report] = realLibrary;
    const picked = runToEnd(Headings.of(realLibrary)).at(report, 4)?.name ?? '';
    const thanks = await ask(discord, 'شكرا').message();
    expect(thanks.text).toContain('العفو');
    expect(read(await ask(discord, picked).message())).toContain('الفقرة ٤ من ٨');
    await ask(discord, `<@${discord.moderator.user.id}>`).message();
    expect(reader.questions).toEqual([]);
  });
});

describe('the buttons of an answer that only a reader could find', () => {
  test.for([
    ['verified', pointingAt(QUOTE)],
    ['unsure', misquoting(QUOTE)],
  ] as const)(
    '%s: show the same after a restart, without it',
    async ([, says], { discord, startBot }) => {
      const { people } = discord;
      const reader = new StandInReader();
      reader.says = says;
      const bot = await startBot({}, reader.of());
      const card = await ask(discord, PARAPHRASE, { options: { خاص: true } }).message();
      const before = card.text;
      expect(before).toContain('الفقرة ٣ من ٨');
      await bot.stop();

      await startBot();
      await people.click(card, 'السياق').response();
      expect(card.text).not.toBe(before);
      await people.click(card, 'المقتطف').response();
      expect(card.text).toBe(before);
      const shared = await people.click(card, 'انشر للجميع').followUp();
      expect(shared.text).toBe(before);
      expect(reader.questions).toEqual([PARAPHRASE]);
    },
  );

  test('verified: show no more to everybody than it had verified', async ({
    discord,
    startBot,
  }) => {
    const reader = new StandInReader();
    reader.says = pointingAt(QUOTE);
    const bot = await startBot({}, reader.of());
    const card = await ask(discord, 'داعش').message();
    expect(card.ephemeral).toBe(false);
    await bot.stop();
    await startBot();
    // Words alone find five passages.
    await discord.people.click(card, 'السياق').response();
    expect(card.text).toContain(`**${QUOTE}**`);
    expect(idsOf(card, 'التالي')).toEqual([]);
    await discord.people.click(card, 'المقتطف').response();
    expect(idsOf(card, 'التالي')).toEqual([]);
  });

  test('do nothing on another card', async ({ discord, startBot }) => {
    const reader = new StandInReader();
    reader.says = pointingAt(QUOTE);
    const options = { خاص: true };
    const bot = await startBot({}, reader.of());
    const judged = await ask(discord, BY_WORDS, { options }).message();
    const [share = ''] = idsOf(judged, 'انشر للجميع');
    await bot.stop();
    await startBot();
    const card = await ask(discord, BY_WORDS, { options }).message();
    await expectRefusal(forge(discord, card, share), card, CHANGED);
    expect(inPublic(discord)).toEqual([]);
  });

  test('nothing: an answer by words stays what is closest after a restart', async ({
    discord,
    startBot,
  }) => {
    const reader = new StandInReader();
    const bot = await startBot({}, reader.of());
    const card = await ask(discord, 'داعش').message();
    expect(read(card)).toContain('[١ من ٣]');
    await bot.stop();
    await startBot();
    await discord.people.click(card, 'التالي').response();
    expect(read(card)).toContain('[٢ من ٣]');
    expect(card.text).toContain(HEDGE);
    const shared = await discord.people.click(card, 'انشر للجميع').followUp();
    expect(shared.text).toContain(HEDGE);
  });
});
