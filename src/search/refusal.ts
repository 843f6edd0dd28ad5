import { foundWeight, type Match, sentencesOf } from './evidence.ts';
import type { Query } from './query.ts';

/**
 * A passage with a lower score does not answer. Chosen on questions asked of their own article and of
 * a wrong one, where it refuses about as many of the wrong as it answers of the right.
 */
export const THRESHOLD = 0.3;

/** The share in the score of how many of the words are found, whatever they weigh. */
const FOUND_SHARE = 0.25;
/** A match less sure than this does not count as found. */
const LEAST_SURE = 0.7;
/** Taken to be asked beside the words, so that half of a short question is less than of a long one. */
const UNSAID = 2;
/** What is left of the score of a passage that speaks of the subject, but cannot tell what is asked: */
const LEFT = {
  /** the question names a state, place or number that no report names; */
  unheardOf: 0.5,
  /** it asks for an office or a measure by its name, which the passage does not hold; */
  withoutAttribute: 0.5,
  /** it asks how many or when, and no number or time stands beside its words. */
  withoutType: 0.5,
} as const;

/**
 * How much of what was asked a passage holds, comparable between questions: what its best sentence
 * holds of the question, by weight, and how many of the words are found at all. Words of a question
 * that lie scattered over a long passage answer it less often than the same words in one sentence.
 *
 * @param matches - the words of the passage that may be the question's, in order
 * @param hints - where in it words begin of the kind that is asked for
 * @returns 0–1
 */
export function scoreOf(
  { words, type }: Query,
  matches: readonly Match[],
  hints: readonly number[],
): number {
  const asked = words.reduce((sum, { weight }) => sum + weight, UNSAID);
  const together = sentencesOf(matches).map((sentence) => foundWeight(words, sentence));
  const found = new Set(matches.filter(({ sure }) => sure >= LEAST_SURE).map(({ word }) => word));
  const held =
    (1 - FOUND_SHARE) * (Math.max(0, ...together) / asked) +
    FOUND_SHARE * (found.size / words.length);

  const isUnheardOf = words.some((word) => word.isUnheardOf);
  const lacksAttribute = words.some(({ isAttribute }, word) => isAttribute && !found.has(word));
  // A cause may be told in any words, a number or time may not.
  const lacksType = (type === 'number' || type === 'time') && hints.length === 0;
  return (
    held *
    (isUnheardOf ? LEFT.unheardOf : 1) *
    (lacksAttribute ? LEFT.withoutAttribute : 1) *
    (lacksType ? LEFT.withoutType : 1)
  );
}
