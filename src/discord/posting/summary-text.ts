import type { Report } from '../../knowledge/report.ts';
import { BETWEEN_POINTS, summariseInTurns } from '../../summary/summarise.ts';
import { allowedLength } from '../../summary/summary-length.ts';
import { pointsOf } from '../../summary/summary-points.ts';
import { hashText } from '../card/custom-id.ts';
import { escapeText, tidyLines, unescapeText } from '../card/escape.ts';
import { SUMMARY_LENGTHS } from '../card/limits.ts';

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

  /**
   * @param longest - in UTF-16 units, after escaping
   * @returns the sentence that says most of the report, escaped; empty if it has no room
   */
  async pickOf(report: Report, longest: number): Promise<string> {
    const points = (await this.textOf(report, SUMMARY_LENGTHS.short)).split(BETWEEN_POINTS);
    return points.find((point) => point.length <= longest) ?? '';
  }
}

async function makeSummary(report: Report, wanted: number): Promise<string> {
  const lengthOf = (text: string) => escapeText(text).length;
  const longest = allowedLength(report, wanted);
  const { sentences, chosen } = await summariseInTurns(report, longest, { lengthOf });
  return pointsOf(report, sentences, chosen)
    .map(({ text }) => escapeText(text))
    .join(BETWEEN_POINTS);
}

/** @returns the hash of an escaped text, without invisible characters: a form may lose them unedited */
export function hashSummary(escaped: string): string {
  return hashText(tidyLines(unescapeText(escaped)));
}
