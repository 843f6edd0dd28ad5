import { sentences } from '../arabic/sentences.ts';
import type { Report } from '../knowledge/report.ts';

/** What is longer than this share of a report is the report, not a summary of it. */
const LARGEST_SHARE = 0.6;

/**
 * How long a summary may get: a short report does not fill every length. Where it opens with a
 * sentence that is longer than its share, there is room for that one sentence, whole.
 *
 * @param report - any report
 * @param wanted - the length asked for, UTF-16 units
 * @returns the length that the report fills, at most `wanted`
 */
export function allowedLength({ paragraphs }: Report, wanted: number): number {
  const text = paragraphs.join('\n').trim();
  const [first] = sentences(text);
  const opening = first ? first[1] - first[0] : 0;
  return Math.min(wanted, Math.max(opening, Math.floor(text.length * LARGEST_SHARE)));
}
