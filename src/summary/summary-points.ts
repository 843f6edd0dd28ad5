import type { Report } from '../knowledge/report.ts';
import type { Summary, SummarySentence } from './summarise.ts';

/** A verbatim piece of a report: sentences that follow one another in one paragraph. */
export type SummaryPoint = Omit<SummarySentence, 'value'>;

/** What may separate two sentences of one point. */
const ONE_SPACE = /^[^\S\r\n]?$/u;

/**
 * @param sentences - of the report, in its order
 * @param chosen - the indices of the chosen ones, ascending
 * @returns the points of a summary: neighbours in a paragraph are one point, which makes it no longer
 */
export function pointsOf(
  { paragraphs }: Report,
  sentences: readonly SummarySentence[],
  chosen: readonly number[],
): SummaryPoint[] {
  const points: SummaryPoint[] = [];
  for (const at of chosen) {
    const sentence = sentences[at];
    if (!sentence) continue;
    const { paragraph, start, end, text } = sentence;
    const before = points.at(-1);
    const whole = paragraphs[paragraph - 1] ?? '';
    if (before?.paragraph === paragraph && ONE_SPACE.test(whole.slice(before.end, start))) {
      points[points.length - 1] = { ...before, end, text: whole.slice(before.start, end) };
    } else points.push({ paragraph, start, end, text });
  }
  return points;
}

/**
 * @param count - how many to return, unless more are chosen
 * @returns the indices, ascending, of the chosen sentences and of the most valuable others
 */
export function bestSentences({ sentences, chosen }: Summary, count: number): number[] {
  const others = [...sentences.keys()]
    .filter((at) => !chosen.includes(at))
    .toSorted((a, b) => (sentences[b]?.value ?? 0) - (sentences[a]?.value ?? 0));
  return [...chosen, ...others.slice(0, Math.max(0, count - chosen.length))].toSorted(
    (a, b) => a - b,
  );
}
