/** Why a word of the question matches a word of the reports, the surest first. */
export type ShownMatchKind = 'same' | 'typo' | 'stem' | 'synonym' | 'skeleton';

/** A word of the reports that a word of the question may mean, and how sure that is, 0–1. */
export interface ShownMatch {
  readonly term: string;
  readonly kind: ShownMatchKind;
  readonly confidence: number;
}

/** A word of the question. */
export interface AskedWord {
  readonly word: string;
  readonly weight: number;
  readonly matches: readonly ShownMatch[];
}

/** A feature of the model that estimates how likely a passage answers. */
export interface ShownFeature {
  readonly feature:
    | 'coverage'
    | 'bestSentence'
    | 'lead'
    | 'heldElsewhere'
    | 'missingTimes'
    | 'isOpen'
    | 'length'
    | 'similarity';
  readonly value: number;
  readonly weight: number;
}

/** Where a passage stands. */
export interface ShownPlace {
  /** Of its report; absent when there is only one. */
  readonly title?: string | undefined;
  /** Counted from 1. */
  readonly paragraph: number;
  /** Its first words. */
  readonly begins: string;
}

/** One of the best passages. */
export interface ShownPassage extends ShownPlace {
  readonly rankScore: number;
  /** How near in meaning it is, in standard deviations; absent without embeddings. */
  readonly similarity?: number | undefined;
  /** How likely it answers, 0–1. */
  readonly score: number;
  /** How likely it speaks of what is asked, 0–1. */
  readonly subject: number;
  readonly logit: { readonly intercept: number; readonly parts: readonly ShownFeature[] };
  /** The words of the question that it holds, as they stand there. */
  readonly held: readonly (ShownMatch & { readonly word: string })[];
  /** The rules that hold it back, and what each says. */
  readonly gates: readonly { readonly name: string; readonly because: string }[];
  /** Why it is no answer, gates aside. */
  readonly rejectionReasons: readonly ('probability' | 'strongMatch' | 'matchedWords')[];
}

/** What a reader said, and what was found when it was checked. */
export interface ShownJudgement {
  /** Whether the words that it quoted stand in the passage; `unsure`: they do not. */
  readonly verdict: 'verified' | 'nothing' | 'unsure';
  /** How many passages it was shown. */
  readonly shown: number;
  readonly milliseconds: number;
  /** The passage that it pointed at, if any. */
  readonly pointed?: ShownPlace | undefined;
  /** The quoted words, as they stand there; absent unless they are verified. */
  readonly quote?: string | undefined;
}

/** How an answer came about. */
export interface ShownExplanation {
  /** For the last two nothing was searched: small talk, or a paragraph picked by its heading. */
  readonly outcome: 'answer' | 'closest' | 'silent' | 'smallTalk' | 'picked';
  /** The alternative reading that was used, if any. */
  readonly reading?: string | undefined;
  readonly words: readonly AskedWord[];
  /** Stop words, for which nothing is looked up. */
  readonly leftOut: readonly string[];
  /** Decides where there is one; else the first of the passages decides. */
  readonly judgement?: ShownJudgement | undefined;
  /** The best passages, best first. */
  readonly passages: readonly ShownPassage[];
  /** How likely the first must answer for an answer, and how likely be on the subject to be shown. */
  readonly thresholds: { readonly answer: number; readonly subject: number };
}
