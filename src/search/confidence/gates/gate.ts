import { isNisba } from '../../../arabic/nisba.ts';
import type { Span } from '../../../arabic/sentences.ts';
import type { Query } from '../../query/query.ts';
import type { Match } from '../../ranking/matches.ts';

/** A word of a passage, stop words left out. */
export interface PassageWord {
  readonly term: string;
  readonly stem: string;
  readonly span: Span;
  readonly sentence: number;
}

/** What a gate examines: a question, and a passage with its matches. */
export interface GateInput {
  readonly query: Query;
  readonly matches: readonly Match[];
  /** The matches in the title of its report. */
  readonly titleMatches: readonly Match[];
  readonly text: string;
  readonly words: readonly PassageWord[];
  /** The matches in the sentence with the highest matched weight. */
  readonly bestMatches: readonly Match[];
  /** Where words of the type that is asked for stand. */
  readonly answerTypeSpans: readonly Span[];
  /** The sentences with the highest matched weight, or nearly so, and the one nearest in meaning. */
  readonly bestSentences: ReadonlySet<number>;
  /** Whether a word of the passage is a proper name, or in no word list. */
  isNameTerm(word: PassageWord): boolean;
}

/**
 * A rule that recognises a passage which is on the topic of the question but does not answer it.
 *
 * @returns whether the passage is held back from being an answer
 */
export type Gate = (input: GateInput) => boolean;

/** A match is weak below this: one of consonants only, or a typo in a short word. */
const MIN_CONFIDENCE = 0.62;

/**
 * @param weak - whether weak matches count as well
 * @returns whether the passage or the title of its report holds the word
 */
export function holds({ matches, titleMatches }: GateInput, word: number, weak = false): boolean {
  const isHeld = (match: Match) =>
    match.word === word && (weak || match.confidence >= MIN_CONFIDENCE);
  return matches.some(isHeld) || titleMatches.some(isHeld);
}

/**
 * @returns whether the passage holds the noun itself, not a nisba derived from it: `مركزا` asks for
 * centres, and `البنك المركزي` is none
 */
export function holdsNoun({ matches, query, words }: GateInput, word: number): boolean {
  const noun = query.words[word]?.term ?? '';
  return matches.some((match) => {
    if (match.word !== word || match.confidence < MIN_CONFIDENCE) return false;
    const term = words[match.position]?.term ?? '';
    return match.kind !== 'stem' || isNisba(noun) || !isNisba(term);
  });
}

/** @returns the position of a term among the question's words; undefined when it is not one */
export function wordOf({ query }: GateInput, term: string | undefined): number | undefined {
  const at = query.words.findIndex((word) => word.term === term);
  return at < 0 ? undefined : at;
}

/** @returns the words of the passage's best sentences */
export function bestWords({ words, bestSentences }: GateInput): PassageWord[] {
  return words.filter(({ sentence }) => bestSentences.has(sentence));
}
