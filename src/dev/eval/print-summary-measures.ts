import { printTable } from './print-table.ts';
import type { SummaryMeasures } from './summary-measures.ts';

const HEADING = [
  ...['', 'length', 'characters', 'sentences', 'main news', 'best 3', 'best 6', 'figures'],
  ...['stumps', 'dangling', 'unanswered'],
];

/** Summaries of one length that were made in one way. */
export interface MeasuredMethod {
  readonly name: string;
  readonly longest: number;
  readonly measures: readonly SummaryMeasures[];
}

/** Prints a line for each way: averages, shares of the picks in per cent, and how many sentences fail. */
export function printSummaryMeasures(methods: readonly MeasuredMethod[]): void {
  printTable(HEADING, methods.map(rowOf));
}

function rowOf({ name, longest, measures }: MeasuredMethod): string[] {
  const sum = (of: (one: SummaryMeasures) => number) =>
    measures.reduce((total, one) => total + of(one), 0);
  const share = (of: (one: SummaryMeasures) => { held: number; wanted: number }) =>
    ((100 * sum((one) => of(one).held)) / sum((one) => of(one).wanted)).toFixed(1);
  return [
    name,
    String(longest),
    (sum(({ characters }) => characters) / measures.length).toFixed(0),
    (sum(({ sentences }) => sentences) / measures.length).toFixed(1),
    share(({ picks }) => picks[1]),
    share(({ picks }) => picks[3]),
    share(({ picks }) => picks[6]),
    share(({ figures }) => figures),
    String(sum(({ stumps }) => stumps)),
    String(sum(({ dangling }) => dangling)),
    String(sum(({ unanswered }) => unanswered)),
  ];
}
