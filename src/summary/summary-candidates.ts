import type { CooperativeTask } from '../util/cooperative.ts';
import type { Dependence } from './dependence.ts';
import type { SummaryCandidate } from './greedy-selection.ts';
import { isConditioned, isLimited, newsworthiness } from './newsworthiness.ts';
import { unquotedTokens } from './quotation-spans.ts';
import type { ReportSentence } from './report-sentences.ts';
import type { SimilarityMatrix } from './sentence-similarity.ts';

/** A sentence in the position window, with what it depends on. */
export interface Reading {
  /** Position among all sentences of the report, to which `needs` refers. */
  readonly position: number;
  readonly sentence: ReportSentence;
  readonly dependence: Dependence;
}

/** From this cosine similarity on, two sentences say the same thing. */
const DUPLICATE = 0.8;
/** Weight of a sentence that is not the first of its paragraph: news puts the main point first. */
const LATER = 0.7;
/** Position weight of a report's last sentence; the first has 1, those between are interpolated. */
const LAST = 0.8;
/** Weight of a sentence that needs another one of its paragraph, which already names the subject. */
const ELABORATION = 0.7;
/** Weight of a sentence that says it is about another topic: `إلى ذلك`, `في سياق متصل`. */
const ASIDE = 0.7;
/** Exponent of centrality, below 1 because much of what sentences share is repetition. */
const CENTRALITY = 0.7;
/** Shorter sentences lose weight with every word that they lack. */
const ENOUGH_WORDS = 8;

/**
 * @param readings - sentences of a report in order
 * @param similarity - how similar they are
 * @param centrality - how central each is, 0–1
 * @param lead - index of the sentence that opens the summary
 * @returns each as a candidate. Not selectable are sentences before the lead, duplicates of an earlier
 * one, and those that need a sentence that is not selectable
 */
export function* candidatesOf(
  readings: readonly Reading[],
  similarity: SimilarityMatrix,
  centrality: Float64Array,
  lead: number,
): CooperativeTask<SummaryCandidate[]> {
  /** Indices of the selectable sentences, by position. */
  const selectable = new Map<number, number>();
  const candidates: SummaryCandidate[] = [];
  for (const [at, { position, sentence, dependence }] of readings.entries()) {
    const needs = dependence.needs.map((alternatives) =>
      alternatives.flatMap((needed) => selectable.get(needed) ?? []),
    );
    const isSelectable =
      at >= lead &&
      !repeatsEarlier(at, similarity) &&
      needs.every((alternatives) => alternatives.length > 0);
    if (isSelectable) selectable.set(position, at);

    const sharesParagraph = (other: Reading | undefined) =>
      other?.sentence.paragraph === sentence.paragraph;
    const isAside = !dependence.mayOpen && dependence.needs.length === 0;
    const own = unquotedTokens(sentence.text, sentence.tokens);
    const isQualifying = isConditioned(own) || isLimited(own);
    const weight =
      (1 - (1 - LAST) * (at / readings.length)) *
      (isAside ? ASIDE : 1) *
      (!isQualifying && sharesParagraph(readings[at - 1]) ? LATER : 1) *
      (!isQualifying && needs.some(([best = -1]) => sharesParagraph(readings[best]))
        ? ELABORATION
        : 1) *
      newsworthiness(sentence.tokens, own) *
      Math.min(1, Math.max(1, sentence.tokens.length) / ENOUGH_WORDS);
    candidates.push({
      isSelectable,
      isQualifying,
      needs,
      paragraph: sentence.paragraph,
      length: sentence.end - sentence.start,
      shortLength: sentence.shortEnd - sentence.start,
      importance: (centrality[at] ?? 0) ** CENTRALITY * weight,
    });
    yield;
  }
  return candidates;
}

function repeatsEarlier(at: number, similarity: SimilarityMatrix): boolean {
  const { sentences = [], similarities = [] } = similarity[at] ?? {};
  return sentences.some((other, index) => other < at && (similarities[index] ?? 0) >= DUPLICATE);
}
