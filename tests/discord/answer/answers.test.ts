import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { assembleKnowledge } from '../../../src/app/build-knowledge.ts';
import { Answers } from '../../../src/discord/answer/answers.ts';
import { type JudgedResult, pointedIn } from '../../../src/discord/answer/judged-result.ts';
import type { BotEvents } from '../../../src/discord/bot-events.ts';
import type { Knowledge } from '../../../src/discord/knowledge.ts';
import type { ReaderJudgement } from '../../../src/search/confidence/reader-judgement.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { reportOf } from '../../support/libraries.ts';

const harbour = reportOf('المرفأ', 'وصلت القافلة إلى المرفأ', 'انتهى الخبر');
const market = reportOf('السوق', 'وصلت القافلة إلى السوق', 'تمّ الخبر');
/** Nobody stops waiting. */
const NEVER = new AbortController().signal;
const built = runToEnd(assembleKnowledge({ library: [harbour, market], synonyms: [] }));

function answersThatCount() {
  const ask = vi.fn(built.search.ask);
  const events = new EventEmitter<BotEvents>();
  const searched = vi.fn();
  events.on('searched', searched);
  return {
    answers: new Answers({ ...built, search: { ...built.search, ask } }, events),
    ask,
    searched,
  };
}

test('searches once for a repeated question, and reports the time of that search only', async () => {
  const { answers, ask, searched } = answersThatCount();
  const first = await answers.find('القافلة', undefined, NEVER);
  expect(await answers.find('القافلة', undefined, NEVER)).toBe(first);
  expect(answers.findByWords('القافلة')).toBe(first);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(searched).toHaveBeenCalledTimes(1);
});

test('keeps the same question to different reports apart', async () => {
  const { answers, ask } = answersThatCount();
  const reportsOf = async (report?: typeof harbour) =>
    (await answers.find('القافلة', report, NEVER)).results.map((result) => result.report);
  expect(await reportsOf(harbour)).toEqual([harbour]);
  expect(await reportsOf(market)).toEqual([market]);
  expect(await reportsOf()).toEqual([harbour, market]);
  expect(ask).toHaveBeenCalledTimes(3);
});

describe('with a reader', () => {
  const long = `${'غادرت السفن ميناءها فجرا إلى البحر البعيد. '.repeat(12)}وتوقف الركب عند البئر.`;
  const library = [harbour, reportOf('طويل', 'مقدمة الخبر', long)] as const;
  const knowledge = runToEnd(assembleKnowledge({ library, synonyms: [] }));
  const start = long.indexOf('عند البئر');
  const verified: ReaderJudgement = {
    verdict: 'verified',
    passage: 3,
    quote: [start, start + 'عند البئر'.length],
    shown: 4,
    milliseconds: 1200,
  };
  const unsure: ReaderJudgement = { ...verified, verdict: 'unsure', quote: undefined };
  const nothing: ReaderJudgement = { ...unsure, verdict: 'nothing', passage: undefined };

  function answersRead(judgement: ReaderJudgement | undefined, more: Partial<Knowledge> = {}) {
    const readFor = vi.fn(async () => judgement);
    const events = new EventEmitter<BotEvents>();
    const read = vi.fn();
    events.on('read', read);
    return { answers: new Answers({ ...knowledge, readFor, ...more }, events), readFor, read };
  }

  async function allAgain(answers: Answers, question: string, found?: JudgedResult) {
    const all: (JudgedResult | undefined)[] = [];
    const pointed = found && pointedIn(found);
    for await (const one of answers.findAgain(question, undefined, pointed)) all.push(one);
    return all;
  }

  test('tells how long it was waited for, and what came of it', async () => {
    for (const judgement of [verified, unsure, nothing, undefined]) {
      const { answers, read } = answersRead(judgement);
      await answers.find('القافلة', undefined, NEVER);
      const result = judgement?.verdict ?? 'unavailable';
      expect(read.mock.calls).toEqual([[expect.any(Number), result]]);
    }
  });

  test('tells nothing of a question for which nobody waits any more', async () => {
    const { answers, read } = answersRead(undefined);
    await answers.find('القافلة', undefined, AbortSignal.abort());
    expect(read).not.toHaveBeenCalled();
  });

  test('remembers a judgement, but not that there was none', async () => {
    const { answers, readFor } = answersRead(undefined);
    await answers.find('القافلة', undefined, NEVER);
    expect(answers.judgementOf('القافلة')).toBeUndefined();
    readFor.mockResolvedValue(verified);
    const judged = await answers.find('القافلة', undefined, NEVER);
    expect(await answers.find('القافلة', undefined, NEVER)).toBe(judged);
    expect(await answers.findUnread('القافلة')).toBe(judged);
    expect(answers.judgementOf('القافلة')).toBe(verified);
    expect(answers.judgementOf('القافلة', harbour)).toBeUndefined();
    expect(readFor).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['verified', verified],
    ['unsure', unsure],
  ])('finds the very excerpt again without the judgement: %s', async (_, judgement) => {
    const before = await answersRead(judgement).answers.find('القافلة', undefined, NEVER);
    const first = before.results[0] ?? before.nearest[0];
    expect(first?.text).toBe(long);
    const { answers, readFor } = answersRead(undefined);
    const [again, ...others] = await allAgain(answers, 'القافلة', before);
    expect(others).toEqual([]);
    expect(again).toEqual({ ...before, judgement: expect.objectContaining({ shown: 0 }) });
    expect(readFor).not.toHaveBeenCalled();
  });

  test('finds again by words what had been read, after a reader that found nothing', async () => {
    const { answers } = answersRead(nothing);
    const before = await answers.find('القافلة', undefined, NEVER);
    expect([before.results, before.nearest.length]).toEqual([[], 1]);
    const later = answersRead(undefined).answers;
    const [byWords, held] = await allAgain(later, 'القافلة', before);
    expect(byWords?.results).toHaveLength(1);
    expect(held?.nearest).toEqual(before.nearest);
  });

  test('shows nothing as an answer that is not verified, and only passages, whatever it says', async () => {
    const texts = library.flatMap(({ paragraphs }) => paragraphs);
    const judgement = fc.record({
      verdict: fc.constantFrom('verified', 'nothing', 'unsure'),
      passage: fc.option(fc.nat({ max: texts.length - 1 }), { nil: undefined }),
      quote: fc.option(fc.constantFrom([0, 1] as const, [0, 9] as const), { nil: undefined }),
      shown: fc.nat(),
      milliseconds: fc.nat(),
    });
    const question = fc.constantFrom('القافلة', 'كيف انتهى الخبر؟', 'أين توقف الركب؟', 'من فاز؟');
    await fc.assert(
      fc.asyncProperty(judgement, question, async (said, asked) => {
        const { results, nearest } = await answersRead(said).answers.find(asked, undefined, NEVER);
        const pointed = said.passage === undefined ? undefined : texts[said.passage];
        const isVerified = said.verdict === 'verified' && pointed !== undefined;
        expect(results.map(({ text }) => text)).toEqual(isVerified ? [pointed] : []);
        for (const { text, excerpt } of [...results, ...nearest]) {
          expect(texts).toContain(text);
          expect(text).toContain(excerpt.text.replaceAll('…', ''));
        }
      }),
    );
  });

  test('is asked with what embeddings tell', async () => {
    const similarity = {
      of: () => ({ similarity: 0, nearestSentence: 0 }),
      nearest: () => [],
    };
    const { answers, readFor } = answersRead(verified, { similarityTo: async () => similarity });
    await answers.find('القافلة', harbour, NEVER);
    expect(readFor).toHaveBeenCalledWith('القافلة', { report: harbour, similarity }, NEVER);
  });
});
