import type { PassageId } from '../index/passage.ts';
import { type TermIndex, tokensOf } from '../index/term-index.ts';
import type { TermId } from '../index/vocabulary.ts';
import type { QueryWord } from '../query/query.ts';
import type { MatchKind } from '../query/term-matches.ts';

/** A word of a passage that matches a word of the question. */
export interface Match {
  /** Position in the question's words. */
  readonly word: number;
  /** How sure it is that the two mean the same, 0–1. */
  readonly confidence: number;
  readonly kind: MatchKind;
  /** `[start, end)` in the passage's text. */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** Position among the passage's words. */
  readonly position: number;
}

/** A word of the question that a term matches. */
type WordMatch = Pick<Match, 'word' | 'confidence' | 'kind'>;

/** For every term that matches words of the question, these words. */
export type WordsByTerm = ReadonlyMap<TermId, readonly WordMatch[]>;

/** @returns the words' matches, grouped by term */
export function wordsByTerm(words: readonly QueryWord[]): WordsByTerm {
  const byTerm = new Map<TermId, WordMatch[]>();
  for (const [word, { termMatches }] of words.entries()) {
    for (const [term, { confidence, kind }] of termMatches) {
      const list = byTerm.get(term);
      if (list) list.push({ word, confidence, kind });
      else byTerm.set(term, [{ word, confidence, kind }]);
    }
  }
  return byTerm;
}

/**
 * Most of the time of a question is spent here: the properties are written out since spreading an object
 * takes several times as long.
 *
 * @returns every match of the question in a passage, in the passage's order
 */
export function matchesIn(passage: PassageId, wordsOfTerm: WordsByTerm, index: TermIndex): Match[] {
  const matches: Match[] = [];
  const [first, end] = tokensOf(passage, index);
  for (let token = first; token < end; token++) {
    const found = wordsOfTerm.get(index.tokenTerms[token] ?? -1);
    if (!found) continue;
    for (const { word, confidence, kind } of found) {
      matches.push({
        word,
        confidence,
        kind,
        start: index.tokenStarts[token] ?? 0,
        end: index.tokenEnds[token] ?? 0,
        sentence: index.tokenSentences[token] ?? 0,
        position: token - first,
      });
    }
  }
  return matches;
}

/** @returns the summed weight of words */
export function totalWeight(words: readonly QueryWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** @returns the weight of the matched words, each times the confidence of its surest match */
export function matchedWeight(words: readonly QueryWord[], matches: Iterable<Match>): number {
  const confidences = new Float64Array(words.length);
  for (const { word, confidence } of matches) {
    if (confidence > (confidences[word] ?? 0)) confidences[word] = confidence;
  }
  return words.reduce((sum, { weight }, word) => sum + weight * (confidences[word] ?? 0), 0);
}

/** @returns the weight by which other matches raise the weight that these matches hold */
export function missingWeight(
  words: readonly QueryWord[],
  matches: readonly Match[],
  others: readonly Match[],
): number {
  if (others.length === 0) return 0;
  return matchedWeight(words, [...matches, ...others]) - matchedWeight(words, matches);
}

/** @returns the matches in groups, one for each sentence that has any */
export function groupBySentence(matches: readonly Match[]): Match[][] {
  const groups: Match[][] = [];
  for (const match of matches) {
    const group = groups.at(-1);
    if (group?.[0]?.sentence === match.sentence) group.push(match);
    else groups.push([match]);
  }
  return groups;
}

/** How many words apart neighbours of the question may stand in the passage. */
const MAX_DISTANCE = 4;

/**
 * @returns the weight of the pairs of words that are neighbours in the question and stand near one
 * another in one sentence: for each pair the smaller weight, times the smaller confidence
 */
export function adjacencyWeight(words: readonly QueryWord[], matches: readonly Match[]): number {
  const best = new Float64Array(words.length);
  for (const [at, match] of matches.entries()) {
    for (let next = at + 1; next < matches.length; next++) {
      const other = matches[next];
      if (!other || other.sentence !== match.sentence) break;
      if (other.position - match.position > MAX_DISTANCE) break;
      if (other.position === match.position || Math.abs(other.word - match.word) !== 1) continue;
      const weight = Math.min(words[match.word]?.weight ?? 0, words[other.word]?.weight ?? 0);
      const first = Math.min(match.word, other.word);
      best[first] = Math.max(
        best[first] ?? 0,
        weight * Math.min(match.confidence, other.confidence),
      );
    }
  }
  return best.reduce((sum, weight) => sum + weight, 0);
}
