import { isStopWord } from '../arabic/lexicon/stop-words.ts';
import { skeleton, stem } from '../arabic/stem.ts';
import { tokenise } from '../arabic/tokenise.ts';
import type { ReportSentence, SentenceWord } from './report-sentences.ts';

/** How much of a title's words a sentence holds, by their inverse sentence frequency. */
export interface TitleCoverage {
  /** Beside the sentence that holds most, 0–1. */
  readonly title: number;
  /** Of the words that sentence lacks, beside all words of the title, 0–1. */
  readonly titleRest: number;
}

/**
 * @param title - of a report
 * @param sentences - of the report
 * @returns the coverage of each sentence
 */
export function titleCoverage(
  title: string,
  sentences: readonly ReportSentence[],
): TitleCoverage[] {
  const words = sentences.map(({ tokens }) => rootsOf(tokens));
  const weights = new Map<string, number>();
  for (const root of rootsOf(tokenise(title).map(({ term }) => ({ term, stem: stem(term) })))) {
    const holding = words.filter((own) => own.has(root)).length;
    if (holding > 0) weights.set(root, Math.log(1 + words.length / holding));
  }
  const weightIn = (own: ReadonlySet<string>) =>
    [...weights].reduce((sum, [root, weight]) => (own.has(root) ? sum + weight : sum), 0);
  const held = words.map(weightIn);
  const largest = Math.max(0, ...held) || 1;
  const total = weightIn(new Set(weights.keys())) || 1;
  for (const told of words[held.indexOf(largest)] ?? []) weights.delete(told);
  return words.map((own, at) => ({
    title: (held[at] ?? 0) / largest,
    titleRest: weightIn(own) / total,
  }));
}

/** The words by which sentences and title are compared: those of a root count as one. */
function rootsOf(words: readonly Pick<SentenceWord, 'term' | 'stem'>[]): ReadonlySet<string> {
  return new Set(words.filter(({ term }) => !isStopWord(term)).map((word) => skeleton(word.stem)));
}
