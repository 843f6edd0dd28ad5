import type { Report } from '../../knowledge/report.ts';
import { type SummaryPoint, summariseInTurns } from '../../summary/summarise.ts';
import { allowedLength } from '../../summary/summary-length.ts';
import { hashText } from '../card/custom-id.ts';
import { escapeText, tidyLines, unescapeText } from '../card/escape.ts';

const BETWEEN_POINTS = '\n\n';
const CUT = '…';
/** The shortest summary that can be requested. */
const MIN_LENGTH = 2;

/** The summaries of reports. A long report takes long to summarise, so each is made only once. */
export class Summaries {
  readonly #texts = new Map<Report, Map<number, Promise<string>>>();

  /**
   * @param maxLength - maximum length in UTF-16 units, after escaping and with the empty lines
   * @returns a summary of the report, escaped, points separated by blank lines; shorter for a short report
   */
  textOf(report: Report, maxLength: number): Promise<string> {
    const byLength = this.#texts.get(report) ?? new Map<number, Promise<string>>();
    this.#texts.set(report, byLength);
    const text = byLength.get(maxLength) ?? makeSummary(report, maxLength);
    byLength.set(maxLength, text);
    return text;
  }
}

async function makeSummary(report: Report, wanted: number): Promise<string> {
  const maxLength = allowedLength(report, wanted);
  let room = maxLength;
  for (;;) {
    const points = await summariseInTurns(report, room);
    const text = points.map(show).join(BETWEEN_POINTS);
    if (text.length <= maxLength || room <= MIN_LENGTH) return text;
    room = Math.max(MIN_LENGTH, room - (text.length - maxLength));
  }
}

function show({ text, isCut }: SummaryPoint): string {
  return escapeText(text) + (isCut ? CUT : '');
}

/** @returns the hash of an escaped text, without invisible characters: a form may lose them unedited */
export function hashSummary(escaped: string): string {
  return hashText(tidyLines(unescapeText(escaped)));
}
