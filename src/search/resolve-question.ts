import { courtesyOf, type SmallTalk, smallTalkKind } from '../arabic/lexicon/small-talk.ts';
import { tokenise } from '../arabic/tokenise.ts';
import type { AssessedPassage } from './confidence/assess.ts';
import type { Decision } from './confidence/decide.ts';
import type { Query } from './query/query.ts';
import type { RankedPassage } from './ranking/rank.ts';

/** A question in one reading, with what ranks for it and what was decided. */
export interface SearchPass {
  readonly query: Query;
  /** The passages, best first. */
  readonly found: readonly RankedPassage[];
  assessed(passage: RankedPassage): AssessedPassage;
  /** How many words of the question an answer must hold. */
  readonly minMatchedWords: number;
  readonly decision: Decision;
}

/** How a question was taken: as what is no question, or in the reading that was gone by. */
export type ResolvedQuestion =
  | { readonly everyday: SmallTalk }
  | {
      readonly everyday: undefined;
      /** The other reading that was taken; undefined: as it was typed. */
      readonly reading: string | undefined;
      readonly attempt: SearchPass;
    };

/** One word may be read as almost any other: only two make another reading an answer. */
export const MIN_WORDS_OF_READING = 2;
/** What a courtesy leads in to is a question when the reports hold so much of it. */
const MEANT = 0.8;

/**
 * Takes a question as it is typed, and where that is not answered as it may have been meant.
 *
 * @param asTyped - tries the words of the question
 * @param otherwise - tries the words of another reading
 * @param readings - what else the question may have been meant to be, likeliest first
 */
export function resolveQuestion(
  question: string,
  asTyped: (terms: readonly string[]) => SearchPass,
  otherwise: (terms: readonly string[]) => SearchPass,
  readings: (question: string) => readonly string[],
): ResolvedQuestion {
  const terms = termsOf(question);
  const everyday = smallTalkKind(terms);
  if (everyday) return { everyday };
  const typed = asTyped(terms);
  const courtesy = courtesyOf(terms);
  if (courtesy && coverageOf(typed) < MEANT) return { everyday: courtesy };
  const taken = { everyday: undefined, reading: undefined, attempt: typed };
  if (typed.decision.answers.length > 0) return taken;
  const [likeliest] = readings(question)
    .map((reading) => ({ ...taken, reading, attempt: otherwise(termsOf(reading)) }))
    .sort((a, b) => sureness(b.attempt) - sureness(a.attempt));
  return likeliest && sureness(likeliest.attempt) > sureness(typed) ? likeliest : taken;
}

/** @returns the words of a text, normalised */
export function termsOf(question: string): string[] {
  return tokenise(question).map(({ term }) => term);
}

/** What share of the question the first passage holds. */
function coverageOf({ found, assessed }: SearchPass): number {
  const [first] = found.slice(0, 1).map(assessed);
  return first?.features.coverage ?? 0;
}

/** How sure the best of a decision is; an answer is before anything that is only close. */
function sureness({ decision: { answers, closest } }: SearchPass): number {
  const [best] = answers;
  return best ? 1 + best.score : (closest?.score ?? 0);
}
