import type { Report } from '../../knowledge/report.ts';
import { type SummaryPoint, summariseInTurns } from '../../summary/summarise.ts';
import { allowedLength } from '../../summary/summary-length.ts';
import { memoize } from '../../util/memoize.ts';
import { hashText } from '../card/custom-id.ts';
import { escapeText, tidyLines, unescapeText } from '../card/escape.ts';

const BETWEEN_POINTS = '\n\n';
const CUT = '…';
/** The least that a summary can be asked for. */
const LEAST = 2;

/** A long report takes long to summarise: each of its summaries is made once, by its length. */
const summariesOf = memoize((_: Report) => new Map<number, Promise<string>>());

/**
 * @param longest - UTF-16 units at most, escaped and with the empty lines between the points
 * @returns a summary of the report, escaped, a point a line; less where the report is too short
 */
export function summaryText(report: Report, longest: number): Promise<string> {
  const known = summariesOf(report);
  const text = known.get(longest) ?? makeSummary(report, longest);
  known.set(longest, text);
  return text;
}

async function makeSummary(report: Report, wanted: number): Promise<string> {
  const longest = allowedLength(report, wanted);
  let room = longest;
  for (;;) {
    const points = await summariseInTurns(report, room);
    const text = points.map(show).join(BETWEEN_POINTS);
    if (text.length <= longest || room <= LEAST) return text;
    room = Math.max(LEAST, room - (text.length - longest));
  }
}

function show({ text, isCut }: SummaryPoint): string {
  return escapeText(text) + (isCut ? CUT : '');
}

/** @returns the hash of an escaped text; a form may lose what does not show, and that is no edit */
export function hashSummary(escaped: string): string {
  return hashText(tidyLines(unescapeText(escaped)));
}
