import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measuresOf } from '../../src/dev/eval/measures.ts';
import { type EvaluatedQuestion, outcomeOf } from '../../src/dev/eval/outcome.ts';
import type { Question } from '../../src/dev/eval/question-set.ts';
import type { Library } from '../../src/knowledge/report.ts';
import { createReader } from '../../src/reader/reader.ts';
import { createSearch, type Search } from '../../src/search/search.ts';
import { realSynonyms } from '../support/libraries.ts';
import { type ReaderEndpoint, startReader } from '../support/reader-endpoint.ts';
import { questionSets, replay } from './replayed-reader.ts';

let endpoint: ReaderEndpoint;
beforeAll(async () => {
  endpoint = await startReader(replay);
});
afterAll(() => endpoint.close());

const silentLog = { info: () => undefined, warn: () => undefined };

/** Asks all questions on one library, each with what the recorded reader says of it. */
async function asked(
  library: Library,
  questions: readonly Question[],
): Promise<EvaluatedQuestion[]> {
  const settings = {
    ...{ url: endpoint.url, model: undefined, key: undefined, daily: undefined },
    ...{ room: 12_000, timeout: 20, concurrency: 4 },
  };
  const search = createSearch(library, realSynonyms);
  const reader = createReader(settings, silentLog).attachTo(library, search);
  const outcomes: EvaluatedQuestion[] = [];
  for (const question of questions) {
    const judgement = await reader.readFor(question.text, {}, new AbortController().signal);
    const reading = judgement && { judgement, usage: undefined };
    outcomes.push(outcomeOf(search, question, question.text, { reading }));
    expectVerbatim(search, question.text, judgement);
  }
  return outcomes;
}

function expectVerbatim(
  search: Search,
  question: string,
  judgement: NonNullable<EvaluatedQuestion['reading']>['judgement'] | undefined,
): void {
  const { results, nearest } = search.ask(question, { judgement });
  for (const { report, paragraph, excerpt } of [...results, ...nearest]) {
    const shown = excerpt.text.replace(/^…/u, '').replace(/…$/u, '');
    expect(report.paragraphs[paragraph - 1]).toContain(shown);
  }
}

interface Floors {
  readonly precision: number;
  readonly answeredRight: number;
  readonly notAnswered: number;
}

function expectAbove(outcomes: readonly EvaluatedQuestion[], floors: Floors): void {
  const { precision, answeredRight, notAnswered } = measuresOf(outcomes);
  expect(precision).toBeGreaterThanOrEqual(floors.precision);
  expect(answeredRight).toBeGreaterThanOrEqual(floors.answeredRight);
  expect(notAnswered).toBeGreaterThanOrEqual(floors.notAnswered);
}

describe('the judgements of a large model, replayed through the client', () => {
  test('of each report by itself, which is shown whole', async () => {
    const outcomes: EvaluatedQuestion[] = [];
    for (const { library, questions } of questionSets) {
      outcomes.push(...(await asked(library, questions)));
    }
    expect(outcomes).toHaveLength(306);
    expectAbove(outcomes, { precision: 0.97, answeredRight: 0.95, notAnswered: 0.98 });
  });

  // Pointed at is what was recorded, if it is shown: this measures what is chosen to be shown.
  test('of all reports together, of which the best passages are shown', async () => {
    const [first, ...rest] = questionSets.flatMap(({ library }) => library);
    if (!first) throw new RangeError('there are no reports');
    const questions = questionSets.flatMap((set) => set.questions);
    const outcomes = await asked([first, ...rest], questions);
    expectAbove(outcomes, { precision: 0.97, answeredRight: 0.84, notAnswered: 0.98 });
  });
});
