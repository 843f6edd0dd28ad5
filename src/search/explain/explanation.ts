import type { SmallTalk } from '../../arabic/small-talk.ts';
import type { RejectionReason } from '../confidence/decide.ts';
import type { GateName } from '../confidence/gates/index.ts';
import type { Logit } from '../confidence/model.ts';
import type { ReaderJudgement } from '../confidence/reader-judgement.ts';
import type { Passage } from '../index/passage.ts';
import type { MatchKind } from '../query/term-matches.ts';

/** A word of the question with its matches. */
export interface ExplainedWord {
  readonly word: string;
  readonly weight: number;
  /** Terms of the reports, surest first. */
  readonly matches: readonly ExplainedMatch[];
}

/** A term of the reports that matches a word. */
export interface ExplainedMatch {
  readonly term: string;
  readonly kind: MatchKind;
  readonly confidence: number;
}

/** A word of the question, with its match in a passage as written there. */
export interface HeldWord extends ExplainedMatch {
  readonly word: string;
}

/** One of the best passages. */
export interface ExplainedPassage extends Passage {
  /** Its score by words. */
  readonly rankScore: number;
  /** How similar in meaning it is, in standard deviations; undefined without embeddings. */
  readonly similarity: number | undefined;
  /** The probability that it answers, 0–1. */
  readonly score: number;
  /** The terms of that probability. */
  readonly logit: Logit;
  /** The probability that it speaks of what is asked, 0–1. */
  readonly subject: number;
  /** Each word of the question that it holds, by its surest match. */
  readonly held: readonly HeldWord[];
  /** All gates that hold it back. */
  readonly gates: readonly GateName[];
  /** Why it is no answer, gates aside. */
  readonly rejectionReasons: readonly RejectionReason[];
}

/** What a reader said of the question, and what was found when it was checked. */
export interface ExplainedJudgement
  extends Pick<ReaderJudgement, 'verdict' | 'shown' | 'milliseconds'> {
  /** The passage that it pointed at; undefined when there is none. */
  readonly pointed: Passage | undefined;
  /** The words that it quoted, as the passage writes them; undefined unless they are verified. */
  readonly quote: string | undefined;
}

/** How a question was answered, step by step. */
export interface Explanation {
  /** The kind of small talk; then nothing was searched. */
  readonly smallTalk: SmallTalk | undefined;
  readonly outcome: 'answer' | 'closest' | 'silent';
  /** The alternative reading that was used; undefined: as it was typed. */
  readonly reading: string | undefined;
  readonly words: readonly ExplainedWord[];
  /** Stop words, which are not searched. */
  readonly leftOut: readonly string[];
  /** What a reader said, which decides; undefined: the first of the passages decides. */
  readonly judgement: ExplainedJudgement | undefined;
  /** The best passages, best first. */
  readonly passages: readonly ExplainedPassage[];
  /** The minimum score of an answer, and the minimum `subject` of what the asker only is shown. */
  readonly thresholds: { readonly answer: number; readonly subject: number };
}
