import type { Report } from '../knowledge/report.ts';
import { type CooperativeTask, runCooperatively, runToEnd } from '../util/cooperative.ts';
import { degreeCentrality } from './centrality.ts';
import { dependencesOf } from './dependence.ts';
import { selectGreedily } from './greedy-selection.ts';
import { type ReportSentence, reportSentences } from './report-sentences.ts';
import { candidatesOf } from './summary-candidates.ts';

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
const LAST_WORD = /\s+\S*$/u;
const HALF_A_LETTER = /[\ud800-\udbff]$/;

/**
 * Extractive summary: the lead, then the sentences that stand early and are central, with the sentences
 * without which they cannot be understood. The same report always gives the same summary. A sentence is
 * selected whole; only a lead that is longer than the summary is cut.
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
  const sentences = yield* reportSentences(report, longest);
  const dependences = yield* dependencesOf(sentences);
  const centrality = yield* degreeCentrality(sentences.map(({ tokens }) => tokens));
  const lead = Math.max(
    0,
    dependences.findIndex(({ mayOpen }) => mayOpen),
  );
  const candidates = yield* candidatesOf(sentences, dependences, centrality, lead);
  const selected = yield* selectGreedily(candidates, lead, longest);
  const points = sentences
    .filter((_, at) => selected.has(at))
    .map((sentence) => pointOf(sentence, longest));
  return joinNeighbours(points, report);
}

function pointOf({ paragraph, start, text }: ReportSentence, longest: number): SummaryPoint {
  const fitting = cutAfterWord(text, longest);
  return {
    paragraph,
    start,
    end: start + fitting.length,
    text: fitting,
    isCut: fitting.length < text.length,
  };
}

/** The whole words that fit, or the letters that fit if the first word does not. */
function cutAfterWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const words = text.slice(0, longest + 1).replace(LAST_WORD, '');
  return words.length <= longest ? words : text.slice(0, longest).replace(HALF_A_LETTER, '');
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
