import { type PassageId, type TermIndex, tokensOf } from '../index/term-index.ts';
import type { TermId } from '../index/vocabulary.ts';
import type { QueryWord } from '../query/query.ts';
import type { MatchKind } from '../query/term-matches.ts';

/** A word of a passage that may be a word of the question. */
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

/** A word of the question, by its position, that a term may be. */
type Meant = Pick<Match, 'word' | 'confidence' | 'kind'>;

/** For every term that words of the question may mean, those words. */
export type WordsByTerm = ReadonlyMap<TermId, readonly Meant[]>;

/** @returns the words' meanings turned round: from term to word */
export function wordsByTerm(words: readonly QueryWord[]): WordsByTerm {
  const turned = new Map<TermId, Meant[]>();
  for (const [word, { termMatches }] of words.entries()) {
    for (const [term, { confidence, kind }] of termMatches) {
      const list = turned.get(term);
      if (list) list.push({ word, confidence, kind });
      else turned.set(term, [{ word, confidence, kind }]);
    }
  }
  return turned;
}

/** @returns every match of the question in a passage, in the passage's order */
export function matchesIn(passage: PassageId, meant: WordsByTerm, index: TermIndex): Match[] {
  const matches: Match[] = [];
  const [first, end] = tokensOf(passage, index);
  for (let token = first; token < end; token++) {
    for (const { word, confidence, kind } of meant.get(index.tokenTerms[token] ?? -1) ?? []) {
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

/**
 * @returns the weight of the question's words among the matches, each as far as its surest match is
 * sure
 */
export function foundWeight(words: readonly QueryWord[], matches: Iterable<Match>): number {
  const surest = new Float64Array(words.length);
  for (const { word, confidence } of matches) {
    if (confidence > (surest[word] ?? 0)) surest[word] = confidence;
  }
  return words.reduce((sum, { weight }, word) => sum + weight * (surest[word] ?? 0), 0);
}

/** @returns the summed weight of words */
export function totalWeight(words: readonly QueryWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** The weight of the question's words that a passage holds: in all, and in its best sentence. */
export interface MatchedWeight {
  readonly total: number;
  readonly bestSentence: number;
}

/**
 * @param matches - in the passage's order
 * @returns what `foundWeight` gives for all matches, and the most it gives for those of one sentence
 */
export function matchedWeight(
  words: readonly QueryWord[],
  matches: readonly Match[],
): MatchedWeight {
  const surest = new Float64Array(words.length);
  const surestHere = new Float64Array(words.length);
  let [total, bestSentence, here, sentence] = [0, 0, 0, -1];
  for (const match of matches) {
    if (match.sentence !== sentence) {
      surestHere.fill(0);
      here = 0;
      sentence = match.sentence;
    }
    const { word, confidence } = match;
    const weight = words[word]?.weight ?? 0;
    total += weight * Math.max(0, confidence - (surest[word] ?? 0));
    here += weight * Math.max(0, confidence - (surestHere[word] ?? 0));
    surest[word] = Math.max(surest[word] ?? 0, confidence);
    surestHere[word] = Math.max(surestHere[word] ?? 0, confidence);
    bestSentence = Math.max(bestSentence, here);
  }
  return { total, bestSentence };
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
const NEAR = 4;

/**
 * @returns the weight of the pairs of words that are neighbours in the question and stand near one
 * another in one sentence: of each pair the lighter word's, as far as the less sure match is sure
 */
export function adjacencyWeight(words: readonly QueryWord[], matches: readonly Match[]): number {
  const best = new Float64Array(words.length);
  for (const [at, match] of matches.entries()) {
    for (let next = at + 1; next < matches.length; next++) {
      const other = matches[next];
      if (!other || other.sentence !== match.sentence) break;
      if (other.position - match.position > NEAR) break;
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
