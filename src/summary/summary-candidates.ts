import type { CooperativeTask } from '../util/cooperative.ts';
import type { Dependence } from './dependence.ts';
import type { SummaryCandidate } from './greedy-selection.ts';
import type { ReportSentence } from './report-sentences.ts';

/** Position weight of a report's last sentence; the first has 1, those between are interpolated. */
const LAST = 0.2;
/**
 * Weight of a sentence that is not the first of its paragraph: news puts the main point first. It falls
 * with the position weight too, so that further down the first sentences of paragraphs come before the
 * details of earlier ones.
 */
const LATER = 0.7;
/** Exponent with which it falls. */
const DETAIL = 2;

/**
 * @param sentences - the sentences of a report in order
 * @param dependences - what each of them depends on
 * @param centrality - how central each is
 * @param lead - index of the sentence that opens the summary
 * @returns each as a candidate. Not selectable are sentences before the lead, repetitions of an earlier
 * one, and those that need a sentence that is not selectable
 */
export function* candidatesOf(
  sentences: readonly ReportSentence[],
  dependences: readonly Dependence[],
  centrality: readonly number[],
  lead: number,
): CooperativeTask<SummaryCandidate[]> {
  const wordings = new Set<string>();
  const candidates: SummaryCandidate[] = [];
  for (const [at, { paragraph, start, end, text, tokens, isQuestion }] of sentences.entries()) {
    const needs = (dependences[at]?.needs ?? []).map((alternatives) =>
      alternatives.filter((needed) => candidates[needed]?.isSelectable),
    );
    // Without spaces: a detached conjunction (`و قتل`) is no difference.
    const wording = tokens.map(({ term }) => term).join('') || text;
    const isSelectable =
      at >= lead &&
      !wordings.has(wording) &&
      needs.every((alternatives) => alternatives.length > 0);
    wordings.add(wording);

    const isLater = sentences[at - 1]?.paragraph === paragraph;
    const position = 1 - (1 - LAST) * (at / sentences.length);
    const weight = isLater ? LATER * position ** DETAIL : 1;
    // A question tells nothing: it is selected only with an answer, which needs it.
    const importance = isQuestion ? 0 : (centrality[at] ?? 0) * position * weight;
    candidates.push({ isSelectable, needs, length: end - start, importance });
    yield;
  }
  return candidates;
}
