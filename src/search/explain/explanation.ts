import type { SmallTalk } from '../../arabic/lexicon/small-talk.ts';
import type { RejectionReason } from '../confidence/decide.ts';
import type { GateName } from '../confidence/gates/index.ts';
import type { Logit } from '../confidence/model.ts';
import type { Passage } from '../index/passage.ts';
import type { MatchKind } from '../query/term-matches.ts';

/** A word of the question, with what it was taken to mean. */
export interface ExplainedWord {
  readonly word: string;
  /** How much finding it says. */
  readonly weight: number;
  /** Terms of the reports, surest first. */
  readonly meanings: readonly ExplainedMatch[];
}

/** A term of the reports, what ties a word to it, and how sure that is, 0–1. */
export interface ExplainedMatch {
  readonly term: string;
  readonly tie: MatchKind;
  readonly sure: number;
}

/** A word of the question in a passage, as it stands there. */
export interface HeldWord extends ExplainedMatch {
  readonly word: string;
}

/** One of the best passages. */
export interface ExplainedPassage extends Passage {
  /** What ranks it by words. */
  readonly worth: number;
  /** How near in meaning it is, in standard deviations; undefined without embeddings. */
  readonly similarity: number | undefined;
  /** How likely it answers, 0–1. */
  readonly score: number;
  /** What makes that likelihood. */
  readonly logit: Logit;
  /** Each word of the question that it holds, by its surest match. */
  readonly held: readonly HeldWord[];
  /** All gates that hold it back. */
  readonly gates: readonly GateName[];
  /** What it lacks to be an answer, gates aside. */
  readonly lacks: readonly RejectionReason[];
}

/** How a question was answered, step by step. */
export interface Explanation {
  /** What it is when it is no question; then nothing was looked for. */
  readonly everyday: SmallTalk | undefined;
  readonly outcome: 'answer' | 'closest' | 'silent';
  /** The other reading that was taken; undefined: as it was typed. */
  readonly reading: string | undefined;
  readonly words: readonly ExplainedWord[];
  /** Words of grammar, which nothing is looked up for. */
  readonly leftOut: readonly string[];
  /** The best passages, best first; the first decides. */
  readonly passages: readonly ExplainedPassage[];
  /** How likely the first must be to be shown to everybody, or to the asker alone. */
  readonly thresholds: { readonly answer: number; readonly closest: number };
}
