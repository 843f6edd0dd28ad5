import { isOfType, type QuestionType } from '../arabic/question-type.ts';
import type { Candidate, CandidateFinder } from './candidates.ts';
import {
  foundWeight,
  type Match,
  matchesIn,
  meaningsOf,
  neighbours,
  sentencesOf,
} from './evidence.ts';
import type { Query } from './query.ts';
import { type PassageId, type TermIndex, tokensOf } from './term-index.ts';

/** A passage with what speaks for it. */
export interface RankedPassage {
  readonly passage: PassageId;
  readonly matches: readonly Match[];
  /** Where words of the kind that is asked for (a number, a time) begin in the passage's text. */
  readonly hints: readonly number[];
  /** How much of the question the passage holds together, 0–1. */
  readonly score: number;
}

/** How many of the best passages by BM25 are looked at more closely. */
const CLOSER_LOOK = 50;

/** Words that are neighbours in the question, near one another in the passage: share of their weight. */
const NEIGHBOURS = 0.8;
/** A number or time beside the words, when one is asked for; a rare word found once is worth about 4. */
const TYPE = 1;
/** What is left of the score without one: the passage speaks of the subject, but does not tell. */
const WITHOUT_TYPE = 0.5;
/** Opening a report, which says what the rest goes on about: share of all that is asked. */
const OPENING = 0.03;

/** The share in the score of how many of the words are found, whatever they weigh. */
const FOUND_SHARE = 0.25;
/** A match less sure than this does not count as found. */
const LEAST_SURE = 0.7;
/** What is left of the score when the question names what no report names: it asks for another thing. */
const UNHEARD_OF = 0.5;
/** Taken to be asked beside the words, so that half of a short question is less than of a long one. */
const UNSAID = 2;

/**
 * Ranks passages. BM25 finds them; a closer look at the best moves those up in which the words stand
 * together. The score, by which a passage is refused, is judged by the best sentence: words of a
 * question that lie scattered over a long passage answer it less often.
 *
 * @param within - `[first, end)` of the passages to look at
 * @param openings - the passages that open a report
 * @returns the best passages, best first
 */
export function rank(
  { words, type }: Query,
  index: TermIndex,
  finder: CandidateFinder,
  within: readonly [PassageId, PassageId],
  openings: ReadonlySet<PassageId>,
): RankedPassage[] {
  const meanings = meaningsOf(words);
  const asked = words.reduce((sum, { weight }) => sum + weight, 0);
  const certainty = words.some(({ isUnheardOf }) => isUnheardOf) ? UNHEARD_OF : 1;
  const look = ({ passage, bm25 }: Candidate): RankedPassage & { worth: number } => {
    const matches = matchesIn(passage, meanings, index);
    const inSentences = sentencesOf(matches).map((sentence) => foundWeight(words, sentence));
    const found = new Set(matches.filter(({ sure }) => sure >= LEAST_SURE).map(({ word }) => word));
    const held =
      (1 - FOUND_SHARE) * (Math.max(0, ...inSentences) / (asked + UNSAID)) +
      FOUND_SHARE * (found.size / words.length);
    const hints = type ? hintsIn(type, passage, matches, index) : [];
    // A cause may be told in any words, a number or time may not.
    const tells = type === undefined || type === 'cause' || hints.length > 0;
    const worth =
      bm25 +
      NEIGHBOURS * neighbours(words, matches) +
      (hints.length > 0 ? TYPE : 0) +
      (openings.has(passage) ? OPENING * asked : 0);
    return { passage, matches, hints, score: certainty * held * (tells ? 1 : WITHOUT_TYPE), worth };
  };
  return finder
    .find(words, within, CLOSER_LOOK)
    .map(look)
    .sort((a, b) => b.worth - a.worth || a.passage - b.passage);
}

/**
 * Where, in sentences that hold words of the question, other words of the kind it asks for begin: what
 * the question says itself does not answer it.
 */
function hintsIn(
  type: QuestionType,
  passage: PassageId,
  matches: readonly Match[],
  index: TermIndex,
): number[] {
  const { terms, stems } = index.vocabulary;
  const sentences = new Set(matches.map(({ sentence }) => sentence));
  const asked = new Set(matches.map(({ start }) => start));
  const hints: number[] = [];
  const [first, end] = tokensOf(passage, index);
  for (let token = first; token < end; token++) {
    const start = index.tokenStarts[token] ?? 0;
    if (!sentences.has(index.tokenSentences[token] ?? -1) || asked.has(start)) continue;
    const term = index.tokenTerms[token] ?? -1;
    if (isOfType(type, terms[term] ?? '', stems[term] ?? '')) {
      hints.push(start);
    }
  }
  return hints;
}
