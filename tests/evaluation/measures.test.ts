import { expect, test } from 'vitest';
import { isMiss, measure } from '../../src/evaluation/measures.ts';
import type { Outcome } from '../../src/evaluation/outcome.ts';

function outcome(answerable: boolean, results: Outcome['results'], excerptHolds = false): Outcome {
  const paragraphs = answerable ? [1] : [];
  const answers = answerable ? ['جواب'] : [];
  const question = { kind: 'kind', text: 'سؤال', paragraphs, answers };
  return { question, asked: 'سؤال', results, paragraphs: [], excerptHolds, milliseconds: 1 };
}

const outcomes = [
  outcome(true, [{ score: 0.9, right: true }], true),
  outcome(true, [
    { score: 0.8, right: false },
    { score: 0.7, right: true },
  ]),
  outcome(true, [{ score: 0.2, right: true }], true),
  outcome(true, []),
  outcome(false, [{ score: 0.6, right: false }]),
  outcome(false, [{ score: 0.4, right: false }]),
];

test('at a threshold: hits, ranks, excerpts, refusals', () => {
  expect(measure(outcomes, 0.5)).toMatchObject({
    answerable: 4,
    unanswerable: 2,
    hitAt1: 1 / 4,
    hitAt3: 2 / 4,
    meanReciprocalRank: (1 + 1 / 2) / 4,
    inExcerpt: 1 / 4,
    falseRefusals: 2 / 4,
    refusals: 1 / 2,
    balancedAccuracy: 1 / 2,
  });
});

test('a miss is a wrong passage first, a false refusal, or an answer to what has none', () => {
  expect(outcomes.map((each) => isMiss(each, 0.5))).toEqual([false, true, true, true, true, false]);
});
