import type { QuestionForm } from '../../arabic/question-form.ts';
import type { TermId } from '../index/vocabulary.ts';
import type { TermMatch } from './term-matches.ts';

/** A content word of the question. */
export interface QueryWord {
  readonly term: string;
  /** Its position among all words of the question. */
  readonly position: number;
  /** The terms of the reports that may mean it. */
  readonly termMatches: ReadonlyMap<TermId, TermMatch>;
  /** In how many passages its surest matches occur. */
  readonly frequency: number;
  /** Its inverse document frequency, more for a name, less for a common word. */
  readonly weight: number;
  /** Whether it is a proper name or a number. */
  readonly isName: boolean;
  /** Whether it is a name or number that the reports hold in no form. */
  readonly isAbsent: boolean;
  /** Whether it names what is asked for: an office, a measure. */
  readonly isAttribute: boolean;
  /** Whether a word list holds it, so that it is no typo of another word. */
  readonly isKnown: boolean;
}

/** A question as the search sees it. */
export interface Query {
  /** Its content words in order, each once. */
  readonly words: readonly QueryWord[];
  /** All its words in order, with corrected spaces and corrected stop words. */
  readonly terms: readonly string[];
  /** How it asks; undefined for keywords, and where no question word tells. */
  readonly form: QuestionForm | undefined;
  /** Whether any of its words asks. */
  readonly asks: boolean;
  /** Whether it asks for the bot's own opinion. */
  readonly asksOpinion: boolean;
}
