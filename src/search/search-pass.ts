import { tokenise } from '../arabic/tokenise.ts';
import { type Decision, decide } from './confidence/decide.ts';
import type { Query } from './query/query.ts';
import { type RankedPassage, rank } from './ranking/rank.ts';
import type { SearchEngine, SearchScope } from './search-engine.ts';

/** A search in one reading of the question: the query, the ranked passages, the decision. */
export interface SearchPass {
  readonly query: Query;
  /** The passages, best first. */
  readonly ranked: readonly RankedPassage[];
  /** How many words of the question an answer must hold. */
  readonly minMatchedWords: number;
  readonly decision: Decision;
}

/** @returns the terms of a text, normalised */
export function termsOf(text: string): string[] {
  return tokenise(text).map(({ term }) => term);
}

/**
 * Searches for a question in one reading.
 *
 * @param terms - all words of the question, normalised
 * @param minMatchedWords - how many words of the question an answer must hold
 */
export function searchPass(
  terms: readonly string[],
  engine: SearchEngine,
  scope: SearchScope,
  minMatchedWords = 0,
): SearchPass {
  const query = engine.parser.parse(terms);
  const ranked = rank(query, engine, scope);
  const decision = decide(query, ranked, minMatchedWords, engine);
  return { query, ranked, minMatchedWords, decision };
}
