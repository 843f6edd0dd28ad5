import type { Span } from '../../arabic/sentences.ts';
import type { PassageId } from '../index/passage.ts';

/**
 * What a reader (a language model that is shown passages and points at one) said of a question, after
 * what it said was checked. Nothing that it wrote is part of this.
 *
 * - `verified`: the passage that it pointed at holds the words that it quoted.
 * - `nothing`: it found no answer in the passages it was shown.
 * - `unsure`: its response cannot be trusted: no such passage, no such words, or not the agreed format.
 */
export interface ReaderJudgement {
  readonly verdict: 'verified' | 'nothing' | 'unsure';
  /** The passage that it pointed at; undefined when there is none. */
  readonly passage: PassageId | undefined;
  /** `[start, end)` of the quoted words in the passage; undefined unless they are verified. */
  readonly quote: Span | undefined;
  /** How many passages it was shown. */
  readonly shown: number;
  readonly milliseconds: number;
}
