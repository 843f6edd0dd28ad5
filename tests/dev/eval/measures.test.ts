import { expect, test } from 'vitest';
import { calibration, isMiss, measuresOf } from '../../../src/dev/eval/measures.ts';
import type { EvaluatedQuestion } from '../../../src/dev/eval/outcome.ts';

function outcome(
  isAnswerable: boolean,
  shown: EvaluatedQuestion['shown'],
  isRight: boolean,
  { score = 0.5, rank = isRight ? 1 : 2 } = {},
): EvaluatedQuestion {
  const paragraphs = isAnswerable ? [1] : [];
  const answers = isAnswerable ? ['جواب'] : [];
  const question = { kind: 'kind', text: 'سؤال', paragraphs, answers };
  const asked = { question, asked: 'سؤال', first: undefined, reading: undefined, milliseconds: 1 };
  return {
    ...asked,
    ...{ shown, isRight, score, excerptHolds: isRight, rank },
    nearestIsRight: isAnswerable ? isRight : undefined,
  };
}

const outcomes = [
  outcome(true, 'answer', true, { score: 0.92 }),
  outcome(true, 'answer', false, { score: 0.91 }),
  outcome(true, 'closest', true),
  outcome(true, 'nothing', false, { rank: 1 }),
  outcome(false, 'answer', false, { score: 0.45 }),
  outcome(false, 'closest', false),
  outcome(false, 'nothing', false),
];

test('what was answered rightly, found, ranked first, and rightly not answered', () => {
  expect(measuresOf(outcomes)).toMatchObject({
    count: 7,
    answeredRight: 1 / 4,
    found: 2 / 4,
    first: 3 / 4,
    firstThree: 1,
    nearest: 2 / 4,
    inExcerpt: 2 / 4,
    notAnswered: 2 / 3,
    silent: 1 / 3,
    precision: 1 / 3,
  });
});

test('a miss is anything but the right passage, and an answer to what has none', () => {
  expect(outcomes.map(isMiss)).toEqual([false, true, false, true, true, false, false]);
});

test('the calibration compares the scores of answers with how often they are right', () => {
  const [low, high] = calibration(outcomes);
  expect(low).toMatchObject({ from: 0.4, count: 1, right: 0 });
  expect(high).toMatchObject({ from: 0.9, count: 2, right: 1 / 2 });
  expect(high?.meanScore).toBeCloseTo(0.915);
});
