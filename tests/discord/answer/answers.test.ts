import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { assembleKnowledge } from '../../../src/app/build-knowledge.ts';
import { Answers } from '../../../src/discord/answer/answers.ts';
import type { BotEvents } from '../../../src/discord/bot-events.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { reportOf } from '../../support/libraries.ts';

const harbour = reportOf('المرفأ', 'وصلت القافلة إلى المرفأ', 'انتهى الخبر');
const market = reportOf('السوق', 'وصلت القافلة إلى السوق', 'تمّ الخبر');
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
  const first = await answers.find('القافلة');
  expect(await answers.find('القافلة')).toBe(first);
  expect(answers.findByWords('القافلة')).toBe(first);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(searched).toHaveBeenCalledTimes(1);
});

test('keeps the same question to different reports apart', async () => {
  const { answers, ask } = answersThatCount();
  const reportsOf = async (report?: typeof harbour) =>
    (await answers.find('القافلة', report)).results.map((result) => result.report);
  expect(await reportsOf(harbour)).toEqual([harbour]);
  expect(await reportsOf(market)).toEqual([market]);
  expect(await reportsOf()).toEqual([harbour, market]);
  expect(ask).toHaveBeenCalledTimes(3);
});
