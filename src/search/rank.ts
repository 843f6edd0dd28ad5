import { type Candidate, findCandidates } from './candidates.ts';
import { foundWeight, type Match, matchesIn, meaningsOf } from './evidence.ts';
import type { QueryWord } from './query.ts';
import type { PassageId, TermIndex } from './term-index.ts';

/** A passage with what speaks for it. */
export interface RankedPassage {
  readonly passage: PassageId;
  readonly matches: readonly Match[];
  /** How much of the question the passage holds together, 0–1. */
  readonly score: number;
}

/** How many of the best passages by BM25 are looked at more closely. */
const CLOSER_LOOK = 50;
/** What holding words in one sentence is worth beside holding them at all. */
const SENTENCE = 0.5;
/** The share in the score of how many of the words are found, whatever they weigh. */
const FOUND_SHARE = 0.25;
/** A match less sure than this does not count as found. */
const LEAST_SURE = 0.7;

/**
 * Ranks passages: BM25 finds them, and what stands together in one sentence moves them up.
 *
 * The score is judged by one sentence, too: words of a question that lie scattered over a long
 * passage answer it less often than the same words in one sentence do.
 *
 * @param within - `[first, end)` of the passages to look at
 * @returns the best passages, best first
 */
export function rank(
  words: readonly QueryWord[],
  index: TermIndex,
  within: readonly [PassageId, PassageId],
): RankedPassage[] {
  const meanings = meaningsOf(words);
  const asked = words.reduce((sum, { weight }) => sum + weight, 0);
  const look = ({ passage, bm25 }: Candidate) => {
    const matches = matchesIn(passage, meanings, index);
    const together = bestSentence(words, matches);
    const score = (1 - FOUND_SHARE) * (together / asked) + FOUND_SHARE * shareFound(words, matches);
    return { passage, matches, score, worth: bm25 + SENTENCE * together };
  };
  return findCandidates(words, index, within, CLOSER_LOOK)
    .map(look)
    .sort((a, b) => b.worth - a.worth || a.passage - b.passage);
}

/** The weight of the question's words that stand together in one sentence, at its highest. */
function bestSentence(words: readonly QueryWord[], matches: readonly Match[]): number {
  return bySentence(matches).reduce((best, group) => Math.max(best, foundWeight(words, group)), 0);
}

function bySentence(matches: readonly Match[]): Match[][] {
  const groups: Match[][] = [];
  for (const match of matches) {
    const group = groups.at(-1);
    if (group?.[0]?.sentence === match.sentence) group.push(match);
    else groups.push([match]);
  }
  return groups;
}

function shareFound(words: readonly QueryWord[], matches: readonly Match[]): number {
  const found = new Set(matches.filter(({ sure }) => sure >= LEAST_SURE).map(({ word }) => word));
  return found.size / words.length;
}
