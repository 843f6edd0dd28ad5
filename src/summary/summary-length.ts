import { sentences } from '../arabic/sentences.ts';
import type { Report } from '../knowledge/report.ts';

/** A summary is at most this share of its report. */
const MAX_SHARE = 0.6;

/**
 * The length budget of a summary. If the lead is longer than the largest share, the budget is the whole
 * lead.
 *
 * @param report - any report
 * @param wanted - the length asked for, UTF-16 units
 * @returns the length budget, at most `wanted`
 */
export function allowedLength({ paragraphs }: Report, wanted: number): number {
  const text = paragraphs.join('\n').trim();
  const [first] = sentences(text);
  const lead = first ? first[1] - first[0] : 0;
  return Math.min(wanted, Math.max(lead, Math.floor(text.length * MAX_SHARE)));
}
