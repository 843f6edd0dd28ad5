import type { ReportSentence } from './report-sentences.ts';

/**
 * @param sentences - of a report
 * @param values - what a summary gains by each
 * @returns the indices of those whose words, in order, stand in another one of more value, or earlier
 */
export function repeatedSentences(
  sentences: readonly ReportSentence[],
  values: readonly number[],
): ReadonlySet<number> {
  const best = new Map<string, number>();
  const repeated = new Set<number>();
  for (const [at, { tokens, text }] of sentences.entries()) {
    // Without spaces: a detached conjunction (`و قتل`) is no difference.
    const wording = tokens.map(({ term }) => term).join('') || text;
    const other = best.get(wording);
    if (other === undefined) best.set(wording, at);
    else if ((values[at] ?? 0) > (values[other] ?? 0)) {
      repeated.add(other);
      best.set(wording, at);
    } else repeated.add(at);
  }
  return repeated;
}
