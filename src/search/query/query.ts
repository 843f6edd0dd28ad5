import type { QuestionForm } from '../../arabic/question-form.ts';
import type { TermId } from '../index/vocabulary.ts';
import type { TermMatch } from './term-matches.ts';

/** A content word of the question. */
export interface QueryWord {
  readonly term: string;
  /** Its position among all words of the question. */
  readonly position: number;
  /** The terms of the reports that match it. */
  readonly termMatches: ReadonlyMap<TermId, TermMatch>;
  /** The number of passages in which its surest matches occur. */
  readonly frequency: number;
  /** Its inverse document frequency, more for a name, less for a common word. */
  readonly weight: number;
  /** Whether it is a proper name or a number. */
  readonly isName: boolean;
  /** Whether it is a number or a word for a time. */
  readonly isTime: boolean;
  /** Whether it is a name or number that the reports do not hold in any form. */
  readonly isAbsent: boolean;
  /** Whether it names an attribute to ask for: an office, a measure. */
  readonly isAttribute: boolean;
  /** Whether a word list holds it, so that it is no typo. */
  readonly isKnown: boolean;
}

/** A parsed question. */
export interface Query {
  /** Its content words in order, each once. */
  readonly words: readonly QueryWord[];
  /** All its words in order, with corrected spaces and stop words. */
  readonly terms: readonly string[];
  /** Whether a word that no list holds was taken for a misspelt stop word: it may also be a name. */
  readonly guessesStopWord: boolean;
  /** What it asks for; undefined for keywords, and where no question word shows it. */
  readonly form: QuestionForm | undefined;
  /** Whether it holds a question word. */
  readonly asks: boolean;
  /** Whether it asks for the bot's own opinion. */
  readonly asksOpinion: boolean;
}
