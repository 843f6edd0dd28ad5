import { isNisba } from '../../../arabic/nisba.ts';
import type { Span } from '../../../arabic/sentences.ts';
import type { Query, QueryWord } from '../../query/query.ts';
import type { Match } from '../../ranking/matches.ts';

/** A word of a passage, stop words left out. */
export interface PassageWord {
  readonly term: string;
  readonly stem: string;
  readonly span: Span;
  readonly sentence: number;
}

/** What a passage holds of a question. */
export interface GateInput {
  readonly query: Query;
  readonly matches: readonly Match[];
  readonly text: string;
  readonly words: readonly PassageWord[];
  /** The sentences that hold most of the question, nearly as much as the best one does. */
  readonly best: ReadonlySet<number>;
  /** Whether a passage other than this one holds the word itself. */
  isElsewhere(word: QueryWord): boolean;
  /** Whether a word of the passage is a proper name, or one that no list knows. */
  isNameTerm(word: PassageWord): boolean;
}

/**
 * A rule by which a passage speaks of what is asked but does not tell it.
 *
 * @returns whether it holds the passage back from being an answer
 */
export type Gate = (evidence: GateInput) => boolean;

/** @returns whether the passage holds the word, by meaning or misspelt */
export function holds({ matches }: GateInput, word: number, weak = false): boolean {
  return matches.some((match) => match.word === word && (weak || match.confidence >= SURELY));
}

/**
 * @returns whether the passage holds a noun as one, not a nisba made of it: `مركزا` asks for centres,
 * `البنك المركزي` is none
 */
export function holdsNoun(
  { matches, query, words }: GateInput,
  word: number,
  weak = false,
): boolean {
  const asked = query.words[word]?.term ?? '';
  return matches.some((match) => {
    if (match.word !== word || (!weak && match.confidence < SURELY)) return false;
    const term = words[match.position]?.term ?? '';
    return match.kind !== 'stem' || isNisba(asked) || !isNisba(term);
  });
}

/** From here on a match is one of meaning, or of a slip in a word that is not short. */
const SURELY = 0.62;

/** @returns the position of a term among the question's words; undefined when it is not one */
export function wordOf({ query }: GateInput, term: string | undefined): number | undefined {
  const at = query.words.findIndex((word) => word.term === term);
  return at < 0 ? undefined : at;
}

/** @returns the words of the passage's best sentences */
export function bestWords({ words, best }: GateInput): PassageWord[] {
  return words.filter(({ sentence }) => best.has(sentence));
}
