import type { Report } from '../../knowledge/report.ts';
import type { AnalysedSentence } from '../../summary/analysed-sentences.ts';
import { BETWEEN_POINTS, type SummaryOptions, summarise } from '../../summary/summarise.ts';
import { degreeCentrality } from './degree-centrality.ts';

/**
 * A way to summarise.
 *
 * @param sentences - of the report, in its order
 * @param longest - UTF-16 units of the summary
 * @returns the indices of the chosen sentences, ascending
 */
export type SummaryMethod = (
  report: Report,
  sentences: readonly AnalysedSentence[],
  longest: number,
) => readonly number[];

/** Our own. */
export function ownSummary(options: SummaryOptions): SummaryMethod {
  return (report, _, longest) => summarise(report, longest, options).chosen;
}

/** The first sentence of each paragraph, as many as fit: for news a summary that is hard to beat. */
export const leadSentences: SummaryMethod = (_, sentences, longest) =>
  whileTheyFit(
    [...sentences.keys()].filter((at) => sentences[at]?.before === 0),
    sentences,
    longest,
  );

/** The most central sentences, as many as fit. */
export const lexRank: SummaryMethod = (_, sentences, longest) => {
  const centrality = degreeCentrality(sentences.map(({ tokens }) => tokens));
  const byCentrality = [...sentences.keys()].toSorted(
    (a, b) => (centrality[b] ?? 0) - (centrality[a] ?? 0),
  );
  return whileTheyFit(byCentrality, sentences, longest);
};

function whileTheyFit(
  order: readonly number[],
  sentences: readonly AnalysedSentence[],
  longest: number,
): number[] {
  let room = longest + BETWEEN_POINTS.length;
  return order
    .filter((at) => {
      const cost = (sentences[at]?.text.length ?? 0) + BETWEEN_POINTS.length;
      if (cost > room) return false;
      room -= cost;
      return true;
    })
    .toSorted((a, b) => a - b);
}
