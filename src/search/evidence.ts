import type { QueryWord } from './query.ts';
import type { PassageId, TermIndex } from './term-index.ts';
import type { TermId } from './vocabulary.ts';

/** A word of a passage that may be a word of the question. */
export interface Match {
  /** Position in the question's words. */
  readonly word: number;
  /** How sure it is that the two mean the same, 0–1. */
  readonly sure: number;
  /** `[start, end)` in the passage's text. */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** Position among the passage's words. */
  readonly position: number;
}

/** For every term that a word of the question may mean, the words and how sure that is. */
export type Meanings = ReadonlyMap<TermId, readonly { word: number; sure: number }[]>;

/** @returns the words' meanings turned round: from term to word */
export function meaningsOf(words: readonly QueryWord[]): Meanings {
  const turned = new Map<TermId, { word: number; sure: number }[]>();
  for (const [word, { meanings }] of words.entries()) {
    for (const [term, sure] of meanings) {
      const list = turned.get(term);
      if (list) list.push({ word, sure });
      else turned.set(term, [{ word, sure }]);
    }
  }
  return turned;
}

/** @returns every match of the question in a passage, in the passage's order */
export function matchesIn(passage: PassageId, meanings: Meanings, index: TermIndex): Match[] {
  const matches: Match[] = [];
  const first = index.tokenOffsets[passage] ?? 0;
  const end = index.tokenOffsets[passage + 1] ?? first;
  for (let token = first; token < end; token++) {
    for (const { word, sure } of meanings.get(index.tokenTerms[token] ?? -1) ?? []) {
      matches.push({
        word,
        sure,
        start: index.tokenStarts[token] ?? 0,
        end: index.tokenEnds[token] ?? 0,
        sentence: index.tokenSentences[token] ?? 0,
        position: token - first,
      });
    }
  }
  return matches;
}

/**
 * @returns the weight of the question's words among the matches, each as far as its surest match is
 * sure
 */
export function foundWeight(words: readonly QueryWord[], matches: Iterable<Match>): number {
  const surest = new Float64Array(words.length);
  for (const { word, sure } of matches) {
    if (sure > (surest[word] ?? 0)) surest[word] = sure;
  }
  return words.reduce((sum, { weight }, word) => sum + weight * (surest[word] ?? 0), 0);
}
