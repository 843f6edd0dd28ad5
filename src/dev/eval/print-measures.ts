import { calibration, type Measures, measuresOf } from './measures.ts';
import type { EvaluatedQuestion } from './outcome.ts';
import { print, printTable } from './print-table.ts';

type MeasuredKind = Measures & { readonly kind: string };

/** What is printed of each kind of questions, by its heading. */
const COLUMNS: readonly (readonly [heading: string, cell: (measured: MeasuredKind) => string])[] = [
  ['kind', ({ kind }) => kind],
  ['n', ({ count }) => String(count)],
  ['answered', ({ answeredRight }) => percent(answeredRight)],
  ['found', ({ found }) => percent(found)],
  ['first', ({ first }) => percent(first)],
  ['in 3', ({ firstThree }) => percent(firstThree)],
  ['nearest', ({ nearest }) => percent(nearest)],
  ['excerpt', ({ inExcerpt }) => percent(inExcerpt)],
  ['not answ.', ({ notAnswered }) => percent(notAnswered)],
  ['silent', ({ silent }) => percent(silent)],
  ['precision', ({ precision }) => percent(precision)],
  ['ms', ({ medianMs }) => medianMs.toFixed(3)],
  ['p99', ({ p99Ms }) => p99Ms.toFixed(3)],
];

/** Prints the measures of each kind of questions and of all, and the calibration of the scores. */
export function printMeasures(outcomes: readonly EvaluatedQuestion[]): void {
  const kinds = [...new Set(outcomes.map(({ question }) => question.kind))];
  const measured = kinds.map((kind) => ({
    kind,
    ...measuresOf(outcomes.filter(({ question }) => question.kind === kind)),
  }));
  printTable(
    COLUMNS.map(([heading]) => heading),
    [...measured, { kind: 'all', ...measuresOf(outcomes) }].map((row) =>
      COLUMNS.map(([, cell]) => cell(row)),
    ),
  );
  print('');
  printTable(
    ['score', 'answers', 'mean', 'right'],
    calibration(outcomes).map(({ from, count, meanScore, right }) => [
      `from ${from.toFixed(1)}`,
      String(count),
      meanScore.toFixed(2),
      percent(right),
    ]),
  );
}

/** @param share - from 0 to 1; NaN when there is nothing to count */
export function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`;
}
