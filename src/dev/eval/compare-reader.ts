import { type Measures, measuresOf, share } from './measures.ts';
import type { EvaluatedQuestion } from './outcome.ts';
import { percent, printMeasures } from './print-measures.ts';
import { print, printTable } from './print-table.ts';
import { quantile } from './quantile.ts';

const VERDICTS = ['verified', 'nothing', 'unsure'] as const;

/**
 * Prints the measures with and without a reader, what it said and took, and whether it is worth using.
 *
 * @param without - the questions as answered without it
 * @param read - the same questions as answered with it
 */
export function compareReader(
  without: readonly EvaluatedQuestion[],
  read: readonly EvaluatedQuestion[],
): void {
  print('without the reader');
  printMeasures(without);
  print('\nwith the reader');
  printMeasures(read);
  print('');
  const readings = read.flatMap(({ reading }) => reading ?? []);
  printTable(
    ['verdict', 'questions', 'right'],
    VERDICTS.map((verdict) => {
      const ofVerdict = read.filter(({ reading }) => reading?.judgement.verdict === verdict);
      return [verdict, String(ofVerdict.length), percent(share(ofVerdict, isRightVerdict))];
    }),
  );
  const times = readings.map(({ judgement }) => judgement.milliseconds);
  const tokens = (kind: 'prompt' | 'completion') =>
    quantile(
      readings.flatMap(({ usage }) => usage?.[kind] ?? []),
      0.5,
    );
  const ms = (part: number) => `${quantile(times, part).toFixed(0)} ms`;
  print(
    `\n${readings.length} of ${read.length} questions read: p50 ${ms(0.5)}, p99 ${ms(0.99)}; tokens of a question in the median: ${tokens('prompt')} in, ${tokens('completion')} out`,
  );
  print(worthOfReader(measuresOf(without), measuresOf(read)));
}

/** @returns whether a reader is worth using, in a sentence */
export function worthOfReader(without: Measures, read: Measures): string {
  const compared = `right in ${percent(read.precision)} of its public answers here, without it in ${percent(without.precision)}`;
  const answered = `it answers ${percent(read.answeredRight)} of the questions rightly, without it ${percent(without.answeredRight)} are`;
  if (!(read.precision >= without.precision)) return `${compared}: do not use it`;
  if (read.answeredRight < without.answeredRight) {
    return `${compared}, but ${answered}: it errs less, and answers less`;
  }
  return `${compared}: use it; ${answered}`;
}

/** Finding nothing is right when nothing answers. */
function isRightVerdict({ reading, isRight, question }: EvaluatedQuestion): boolean {
  return reading?.judgement.verdict === 'nothing' ? question.paragraphs.length === 0 : isRight;
}
