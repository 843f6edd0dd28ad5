import type { Report } from '../knowledge/report.ts';
import { type CooperativeTask, runCooperatively, runToEnd } from '../util/cooperative.ts';
import { choose } from './choose.ts';
import { Dependences } from './dependence.ts';
import { lexRank } from './lex-rank.ts';
import { type ReportSentence, reportSentences } from './report-sentences.ts';
import { similarities } from './sentence-similarity.ts';
import { candidatesOf, type Reading } from './summary-candidates.ts';

/** A verbatim piece of a report: sentences that follow one another in one paragraph. */
export interface SummaryPoint {
  /** Position of the paragraph in the report, counted from 1. */
  readonly paragraph: number;
  /** `[start, end)` in the paragraph, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether the last sentence goes on in the report, so that a mark of omission is due. */
  readonly isCut: boolean;
}

/** What may lie between two sentences of one point. */
const ONE_SPACE = /^[^\S\r\n]?$/u;

/**
 * Summarises a report in its own words: the opening, then the sentences that are most central, each
 * on another subject as far as there are any, with those that they cannot be understood without.
 * Nothing is said twice. The same report always gives the same summary.
 *
 * @param report - any report
 * @param longest - UTF-16 units of the points' texts joined by line feeds, at least 2
 * @returns the points in the report's order; none only when the report is blank
 */
export function summarise(report: Report, longest: number): SummaryPoint[] {
  return runToEnd(summary(report, longest));
}

/** The same as `summarise`, piece by piece: nobody waits for the summary of a long report. */
export function summariseInTurns(report: Report, longest: number): Promise<SummaryPoint[]> {
  return runCooperatively(summary(report, longest));
}

function* summary(report: Report, longest: number): CooperativeTask<SummaryPoint[]> {
  const all = yield* reportSentences(report, longest);
  const dependences = new Dependences(all);
  const readings: Reading[] = [];
  for (const position of all.positionsInWindow()) {
    const sentence = all.at(position);
    if (sentence) readings.push({ position, sentence, dependence: dependences.of(position) });
    yield;
  }
  const similarity = yield* similarities(readings.map(({ sentence }) => sentence.tokens));
  const centrality = yield* lexRank(similarity);
  const opening = readings.findIndex(({ dependence }) => dependence.mayOpen);
  const lead = Math.max(0, opening);
  yield;
  const candidates = yield* candidatesOf(readings, similarity, centrality, lead);
  const taken = yield* choose(candidates, similarity, lead, longest);
  const points = readings.flatMap(({ sentence }, at) => {
    const length = taken.get(at);
    return length === undefined ? [] : [pointOf(sentence, length)];
  });
  return joinNeighbours(points, report);
}

function pointOf(
  { paragraph, start, end, text, isCut }: ReportSentence,
  length: number,
): SummaryPoint {
  return {
    paragraph,
    start,
    end: start + length,
    text: text.slice(0, length),
    isCut: isCut || start + length < end,
  };
}

/** Makes one point of those that nothing parts in the report; that makes the summary no longer. */
function joinNeighbours(points: readonly SummaryPoint[], report: Report): SummaryPoint[] {
  const joined: SummaryPoint[] = [];
  for (const point of points) {
    const before = joined.at(-1);
    const paragraph = report.paragraphs[point.paragraph - 1] ?? '';
    const follows =
      before?.paragraph === point.paragraph &&
      ONE_SPACE.test(paragraph.slice(before.end, point.start));
    if (before && follows) {
      const text = paragraph.slice(before.start, point.end);
      joined[joined.length - 1] = { ...point, start: before.start, text };
    } else joined.push(point);
  }
  return joined;
}
