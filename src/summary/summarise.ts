import type { Report } from '../knowledge/report.ts';
import { type CooperativeTask, runCooperatively, runToEnd } from '../util/cooperative.ts';
import { Dependences } from './dependence.ts';
import { selectGreedily } from './greedy-selection.ts';
import { lexRank } from './lex-rank.ts';
import { type ReportSentence, reportSentences } from './report-sentences.ts';
import { similarityMatrix } from './sentence-similarity.ts';
import { candidatesOf, type Reading } from './summary-candidates.ts';

/** A verbatim piece of a report: sentences that follow one another in one paragraph. */
export interface SummaryPoint {
  /** Position of the paragraph in the report, counted from 1. */
  readonly paragraph: number;
  /** `[start, end)` in the paragraph, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether the report continues the last sentence, so that an ellipsis must follow. */
  readonly isCut: boolean;
}

/** What may separate two sentences of one point. */
const ONE_SPACE = /^[^\S\r\n]?$/u;

/**
 * Extractive summary: the lead, then the sentences of the highest centrality and newsworthiness, with
 * little redundancy, and the sentences without which they cannot be understood. The same report always
 * gives the same summary.
 *
 * @param report - any report
 * @param longest - UTF-16 units of the points' texts joined by line feeds, at least 2
 * @returns the points in the report's order; none only when the report is blank
 */
export function summarise(report: Report, longest: number): SummaryPoint[] {
  return runToEnd(summary(report, longest));
}

/** The same as `summarise`, but yields to the event loop while it summarises a long report. */
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
  const similarity = yield* similarityMatrix(readings.map(({ sentence }) => sentence.tokens));
  const centrality = yield* lexRank(similarity);
  const firstThatMayOpen = readings.findIndex(({ dependence }) => dependence.mayOpen);
  const lead = Math.max(0, firstThatMayOpen);
  yield;
  const candidates = yield* candidatesOf(readings, similarity, centrality, lead);
  const selected = yield* selectGreedily(candidates, similarity, lead, longest);
  const points = readings.flatMap(({ sentence }, at) => {
    const length = selected.get(at);
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

/** Joins points that are adjacent in the report; that does not make the summary longer. */
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
