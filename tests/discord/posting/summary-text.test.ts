import { describe, expect, test, vi } from 'vitest';
import { LIMITS, SUMMARY_LENGTHS } from '../../../src/discord/card/limits.ts';
import {
  type ChooseSentences,
  candidatesIn,
  isSelected,
  selectionOf,
  textOfSelection,
} from '../../../src/discord/posting/summary-candidates.ts';
import { Summaries } from '../../../src/discord/posting/summary-text.ts';
import { realLibrary, reportOf } from '../../support/libraries.ts';

const [real] = realLibrary;
const never = new AbortController().signal;
const { medium, long } = SUMMARY_LENGTHS;

test('summarises a report only once for each length', async () => {
  const summaries = new Summaries();
  const candidates = await summaries.candidatesOf(real, medium);
  expect(await summaries.candidatesOf(real, medium)).toBe(candidates);
  expect(await summaries.candidatesOf(real, long)).not.toBe(candidates);
  const text = await summaries.textOf(real, medium);
  expect(text).toBe(textOfSelection(candidates, candidates.own));
  expect(text.length).toBeLessThanOrEqual(medium);
  expect((await summaries.textOf(real, 100)).length).toBeLessThanOrEqual(100);
});

test('a report that needs escaping has room for its only sentence', async () => {
  const starred = reportOf('1', 'وصل *الوفد* إلى _المدينة_ مساء أمس برفقة عدد من الصحفيين.');
  const text = await new Summaries().textOf(starred, medium);
  expect(text).toContain('\\*الوفد\\*');
});

describe('the candidates', () => {
  test('are at most as many as a menu holds, in order, those of the summary among them', async () => {
    const paragraphs = Array.from({ length: 15 }, (_, at) => {
      const [first, second] = [
        `أعلنت البلدية ${at} فتح الطريق`,
        `وقال رئيسها إن العمل استغرق ${at} أيام`,
      ];
      return `${first} أمام الشاحنات صباح أمس. ${second} بعد توقف طويل.`;
    });
    const { sentences, own } = await new Summaries().candidatesOf(
      reportOf('1', ...paragraphs),
      long,
    );
    expect(sentences).toHaveLength(LIMITS.choices);
    const places = sentences.map(({ paragraph, start }) => paragraph * 1000 + start);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(2 ** LIMITS.choices);
  });

  test('leave out the least valuable of a summary of more sentences than a menu holds', () => {
    const texts = Array.from({ length: 40 }, (_, at) => `جملة ${at}.`);
    const sentences = texts.map((text, at) => {
      return { paragraph: at + 1, start: 0, end: text.length, text, value: at };
    });
    const chosen = [...sentences.keys()];
    const candidates = candidatesIn(reportOf('1', ...texts), { sentences, chosen }, long);
    const kept = candidates.sentences.map(({ text }) => text);
    expect(kept).toEqual(texts.slice(-LIMITS.choices));
    expect(candidates.own).toBe(2 ** LIMITS.choices - 1);
    expect(textOfSelection(candidates, candidates.own)).toBe(kept.join('\n\n'));
  });

  test('that are neighbours are one point', async () => {
    const neighbours = reportOf('1', 'وصلت القافلة أمس. وتفرقت الشاحنات ليلًا.', 'ثم عادت كلها.');
    const candidates = await new Summaries().candidatesOf(neighbours, medium);
    expect(candidates.sentences).toHaveLength(3);
    expect(textOfSelection(candidates, selectionOf([0, 1, 2]))).toBe(
      'وصلت القافلة أمس. وتفرقت الشاحنات ليلًا.\n\nثم عادت كلها.',
    );
    expect(textOfSelection(candidates, selectionOf([2, 0]))).toBe(
      'وصلت القافلة أمس.\n\nثم عادت كلها.',
    );
  });

  test('of a selection are the positions it was made of', () => {
    const selection = selectionOf([24, 0, 7]);
    const selected = Array.from({ length: 25 }, (_, at) => at).filter((at) =>
      isSelected(selection, at),
    );
    expect(selected).toEqual([0, 7, 24]);
    expect(selectionOf([])).toBe(0);
  });
});

describe('a reader', () => {
  test('is given the candidates and their room, and chooses once for each length', async () => {
    const summaries = new Summaries();
    const choose = vi.fn<ChooseSentences>(async () => [1, 2]);
    const first = await summaries.choose(real, medium, choose, never);
    expect(first).toEqual({ selection: 0b110, chooser: 'reader' });
    expect(await summaries.choose(real, medium, choose, never)).toEqual(first);
    expect(choose).toHaveBeenCalledTimes(1);

    const candidates = await summaries.candidatesOf(real, medium);
    const [report, texts = [], room] = choose.mock.calls[0] ?? [];
    expect(report).toBe(real);
    expect(texts).toEqual(candidates.sentences.map(({ text }) => text));
    expect(room?.lengths).toHaveLength(texts.length);
    // The bot's own choice is within the room, and its text as long as that says.
    const own = room?.lengths.filter((_, at) => isSelected(candidates.own, at)) ?? [];
    const used = own.reduce((sum, length) => sum + length, 0);
    expect(used).toBeLessThanOrEqual(room?.longest ?? 0);
    expect(textOfSelection(candidates, candidates.own).length).toBeLessThanOrEqual(used - 2);

    await summaries.choose(real, long, choose, never);
    expect(choose).toHaveBeenCalledTimes(2);
  });

  test.each([undefined, []])('that does not choose is asked again: %j', async (chosen) => {
    const summaries = new Summaries();
    const choose = vi.fn<ChooseSentences>(async () => chosen);
    const { own } = await summaries.candidatesOf(real, medium);
    const byBot = { selection: own, chooser: 'bot' };
    expect(await summaries.choose(real, medium, choose, never)).toEqual(byBot);
    expect(await summaries.choose(real, medium, choose, never)).toEqual(byBot);
    expect(choose).toHaveBeenCalledTimes(2);
    choose.mockResolvedValue([0]);
    expect((await summaries.choose(real, medium, choose, never)).chooser).toBe('reader');
  });

  test('that is not there leaves the choice to the bot', async () => {
    const summaries = new Summaries();
    const { own } = await summaries.candidatesOf(real, medium);
    const choice = await summaries.choose(real, medium, undefined, never);
    expect(choice).toEqual({ selection: own, chooser: 'bot' });
  });
});

describe('the pick of a report', () => {
  test('is one whole sentence of it that fits', async () => {
    const summaries = new Summaries();
    for (const longest of [500, 300, 150]) {
      const pick = await summaries.pickOf(real, longest);
      expect(pick.length).toBeLessThanOrEqual(longest);
      const { sentences } = await summaries.candidatesOf(real, SUMMARY_LENGTHS.short);
      const texts = sentences.map(({ text }) => text);
      expect([...texts, '']).toContain(pick.replaceAll('\\', ''));
    }
    expect(await summaries.pickOf(real, 500)).not.toBe('');
  });

  test('is none where nothing fits', async () => {
    expect(await new Summaries().pickOf(real, 3)).toBe('');
  });
});
