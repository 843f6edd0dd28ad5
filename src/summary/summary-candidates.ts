import type { CooperativeTask } from '../util/cooperative.ts';
import type { Selectable } from './choose.ts';
import type { Dependence } from './dependence.ts';
import { isConditioned, isLimited, newsworthiness } from './newsworthiness.ts';
import { withoutEnclosed } from './quotation-spans.ts';
import type { ReportSentence } from './report-sentences.ts';
import type { SimilarityMatrix } from './sentence-similarity.ts';

/** A sentence that may come into a summary. */
export interface Reading {
  /** Position among all sentences of the report, to which `needs` refers. */
  readonly position: number;
  readonly sentence: ReportSentence;
  readonly dependence: Dependence;
}

/** From this cosine similarity on, two sentences say the same thing. */
const DUPLICATE = 0.8;
/** News puts the main thing first: what a sentence behind another in its paragraph is worth. */
const LATER = 0.7;
/** What a report's last sentence is worth beside its first; those between lie between. */
const LAST = 0.8;
/** What a sentence is worth that goes on from one in its paragraph, whose subject is named already. */
const ELABORATION = 0.7;
/** What one is worth that says itself to be a side matter: `إلى ذلك`, `في سياق متصل`. */
const ASIDE = 0.7;
/** How much it counts that a sentence shares the words of others: much of that is repetition. */
const CENTRALITY = 0.7;
/** Fewer words than this say less the fewer they are. */
const ENOUGH_WORDS = 8;

/**
 * @param readings - sentences of a report in order
 * @param similarity - how similar they are
 * @param centrality - how central each is, 0–1
 * @param lead - index of the one that the summary opens with
 * @returns each as a candidate; what comes before the lead, repeats an earlier one or needs one that
 * is not to be taken is not to be taken either
 */
export function* candidatesOf(
  readings: readonly Reading[],
  similarity: SimilarityMatrix,
  centrality: Float64Array,
  lead: number,
): CooperativeTask<Selectable[]> {
  /** Of the sentences that may be taken the indices, by their positions. */
  const takeable = new Map<number, number>();
  const candidates: Selectable[] = [];
  for (const [at, { position, sentence, dependence }] of readings.entries()) {
    const needs = dependence.needs.map((alternatives) =>
      alternatives.flatMap((needed) => takeable.get(needed) ?? []),
    );
    const isTakeable =
      at >= lead &&
      !repeatsEarlier(at, similarity) &&
      needs.every((alternatives) => alternatives.length > 0);
    if (isTakeable) takeable.set(position, at);

    const isIn = (other: Reading | undefined) => other?.sentence.paragraph === sentence.paragraph;
    const isAside = !dependence.mayOpen && dependence.needs.length === 0;
    const own = withoutEnclosed(sentence.text, sentence.tokens);
    const changesNews = isConditioned(own) || isLimited(own);
    const worth =
      (1 - (1 - LAST) * (at / readings.length)) *
      (isAside ? ASIDE : 1) *
      (!changesNews && isIn(readings[at - 1]) ? LATER : 1) *
      (!changesNews && needs.some(([best = -1]) => isIn(readings[best])) ? ELABORATION : 1) *
      newsworthiness(sentence.tokens, own) *
      Math.min(1, Math.max(1, sentence.tokens.length) / ENOUGH_WORDS);
    candidates.push({
      isTakeable,
      changesNews,
      needs,
      paragraph: sentence.paragraph,
      length: sentence.end - sentence.start,
      shortLength: sentence.shortEnd - sentence.start,
      importance: (centrality[at] ?? 0) ** CENTRALITY * worth,
    });
    yield;
  }
  return candidates;
}

function repeatsEarlier(at: number, similarity: SimilarityMatrix): boolean {
  const { sentences = [], likeness = [] } = similarity[at] ?? {};
  return sentences.some((other, index) => other < at && (likeness[index] ?? 0) >= DUPLICATE);
}
