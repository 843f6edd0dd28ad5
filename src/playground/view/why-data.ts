/** What ties a word of a question to a word of the reports, the surest first. */
export type Tie = 'same' | 'slip' | 'stem' | 'synonym' | 'skeleton' | 'trigrams';

/** A word of the reports that a word of the question may mean, and how sure that is, 0–1. */
export interface Meant {
  readonly term: string;
  readonly tie: Tie;
  readonly sure: number;
}

/** A word of the question. */
export interface AskedWord {
  readonly word: string;
  /** How much finding it says. */
  readonly weight: number;
  readonly meanings: readonly Meant[];
}

/** Something that counts for how likely a passage answers. */
export interface CountedFeature {
  readonly feature: 'coverage' | 'together' | 'similarity';
  readonly value: number;
  readonly weight: number;
}

/** One of the best passages. */
export interface WeighedPassage {
  /** Of its report; absent when there is only one. */
  readonly title?: string | undefined;
  /** Counted from 1. */
  readonly paragraph: number;
  /** Its first words. */
  readonly begins: string;
  readonly worth: number;
  /** How near in meaning it is, in standard deviations; absent without embeddings. */
  readonly similarity?: number | undefined;
  /** How likely it answers, 0–1. */
  readonly score: number;
  readonly logit: { readonly intercept: number; readonly parts: readonly CountedFeature[] };
  /** The words of the question that it holds, as they stand there. */
  readonly held: readonly (Meant & { readonly word: string })[];
  /** The rules that hold it back, and what each says. */
  readonly gates: readonly { readonly name: string; readonly because: string }[];
  /** What else it lacks to be an answer. */
  readonly lacks: readonly ('likely' | 'firm' | 'words')[];
}

/** Why a card says what it says. */
export interface Explanation {
  /** Of the two last nothing was looked for: what was asked is no question, or names a paragraph. */
  readonly outcome: 'answer' | 'closest' | 'silent' | 'everyday' | 'picked';
  /** How the question was read, when otherwise than typed. */
  readonly reading?: string | undefined;
  readonly words: readonly AskedWord[];
  /** Words of the question that nothing was looked up for. */
  readonly leftOut: readonly string[];
  /** The best passages, best first; the first decides. */
  readonly passages: readonly WeighedPassage[];
  /** How likely the first must be for an answer, and for what comes closest. */
  readonly thresholds: { readonly answer: number; readonly closest: number };
}
