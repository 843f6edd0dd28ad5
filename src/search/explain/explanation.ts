import type { SmallTalk } from '../../arabic/lexicon/small-talk.ts';
import type { RejectionReason } from '../confidence/decide.ts';
import type { GateName } from '../confidence/gates/index.ts';
import type { Logit } from '../confidence/model.ts';
import type { Passage } from '../index/passage.ts';
import type { MatchKind } from '../query/term-matches.ts';

/** A word of the question with its matches. */
export interface ExplainedWord {
  readonly word: string;
  readonly weight: number;
  /** Terms of the reports, surest first. */
  readonly matches: readonly ExplainedMatch[];
}

/** A term of the reports, why a word matches it, and how sure that is, 0–1. */
export interface ExplainedMatch {
  readonly term: string;
  readonly kind: MatchKind;
  readonly confidence: number;
}

/** A word of the question in a passage, as it stands there. */
export interface HeldWord extends ExplainedMatch {
  readonly word: string;
}

/** One of the best passages. */
export interface ExplainedPassage extends Passage {
  /** What ranks it by words. */
  readonly rankScore: number;
  /** How near in meaning it is, in standard deviations; undefined without embeddings. */
  readonly similarity: number | undefined;
  /** How likely it answers, 0–1. */
  readonly score: number;
  /** How that probability comes about. */
  readonly logit: Logit;
  /** Each word of the question that it holds, by its surest match. */
  readonly held: readonly HeldWord[];
  /** All gates that hold it back. */
  readonly gates: readonly GateName[];
  /** Why it is no answer, gates aside. */
  readonly rejectionReasons: readonly RejectionReason[];
}

/** How a question was answered, step by step. */
export interface Explanation {
  /** What it is when it is no question; then nothing was searched. */
  readonly smallTalk: SmallTalk | undefined;
  readonly outcome: 'answer' | 'closest' | 'silent';
  /** The alternative reading that was used; undefined: as it was typed. */
  readonly reading: string | undefined;
  readonly words: readonly ExplainedWord[];
  /** Stop words, for which nothing is looked up. */
  readonly leftOut: readonly string[];
  /** The best passages, best first; the first decides. */
  readonly passages: readonly ExplainedPassage[];
  /** How likely the first must be to be shown to everybody, or to the asker alone. */
  readonly thresholds: { readonly answer: number; readonly closest: number };
}
