import { isLeadershipVerb, isOffice } from './lexicon/offices.ts';
import {
  AMOUNT_WORDS,
  CAUSE_NOUNS,
  EGYPTIAN_WHETHER,
  EXISTENCE_VERBS,
  HOW_MANY,
  HOW_MUCH,
  NAME_NOUNS,
  PLACE_NOUNS,
  PRICE_NOUNS,
  PRONOUNS,
  QUESTION_WORDS,
  TIME_NOUNS,
  WHAT,
  WHEN,
  WHERE,
  WHETHER,
  WHO,
  WHOSE_NAME,
  WHY,
} from './lexicon/question-words.ts';
import { isStopWord } from './lexicon/stop-words.ts';

/** What kind of thing a question asks for. */
export type Asking = 'number' | 'time' | 'place' | 'identity' | 'name' | 'cause' | 'yesNo';

/** How a question asks: what for, and by which of its words. */
export interface QuestionForm {
  readonly asks: Asking;
  /** Where its question word stands among all words; -1 when a noun does the asking. */
  readonly at: number;
  /**
   * The word that says of what: what is counted, whose name is asked for, what happened; undefined
   * where none does.
   */
  readonly head: string | undefined;
  /** Whether a sum of money is asked for. */
  readonly isPrice?: boolean;
}

type Asked = Omit<QuestionForm, 'at'>;

/** A question word stands at the front, behind a word or two at most, or at the very end. */
const FRONT = 3;

/**
 * @param terms - all words of a question, normalised
 * @returns how it asks; undefined when it asks for anything else, or does not ask
 */
export function questionForm(terms: readonly string[]): QuestionForm | undefined {
  const at = terms.findIndex((term, index) => isFront(index, terms) && asks(term));
  const own = (at < 0 ? undefined : formAt(at, terms)) ?? formOfNoun(terms);
  return own && { ...own, at };
}

/** @returns whether any word of a question asks, wherever it stands */
export function hasQuestionWord(terms: readonly string[]): boolean {
  return terms.some(asks);
}

function isFront(index: number, terms: readonly string[]): boolean {
  return index < FRONT || index === terms.length - 1;
}

function asks(term: string): boolean {
  return QUESTION_WORDS.has(term);
}

function formAt(at: number, terms: readonly string[]): Asked | undefined {
  const word = terms[at] ?? '';
  const rest = terms.slice(at + 1);
  const next = rest[0] ?? '';
  if (HOW_MANY.has(word)) {
    const head = content(rest, AMOUNT_WORDS);
    const isPrice = HOW_MUCH.has(word) || (head !== undefined && PRICE_NOUNS.has(head));
    return { asks: 'number', head, isPrice };
  }
  if (WHEN.has(word)) return { asks: 'time', head: deed(rest, terms) };
  if (WHERE.has(word)) return { asks: 'place', head: deed(rest, terms) };
  if (WHY.has(word)) return { asks: 'cause', head: content(rest) };
  if (WHETHER.has(word) && !rest.some((term) => HOW_MANY.has(term) || WHEN.has(term))) {
    return { asks: 'yesNo', head: content(rest) };
  }
  if (EGYPTIAN_WHETHER.has(word) && at === 0) {
    const inner = rest.findIndex((term) => !EGYPTIAN_WHETHER.has(term) && asks(term));
    return inner >= 0 ? formAt(at + 1 + inner, terms) : { asks: 'yesNo', head: content(rest) };
  }
  if (WHO.has(word)) return whoForm(next, rest);
  if (WHOSE_NAME.has(word)) return nameForm(rest);
  if (WHAT.has(word)) {
    const named = rest.slice(0, 2).findIndex((term) => NAME_NOUNS.has(term));
    if (named >= 0) return nameForm(rest.slice(named + 1));
    return formOfNoun(rest);
  }
  return undefined;
}

/** What happened or is somewhere: behind the question word, or before one at the end. */
function deed(rest: readonly string[], terms: readonly string[]): string | undefined {
  return content(rest, EXISTENCE_VERBS) ?? content(terms, EXISTENCE_VERBS);
}

/** What somebody or something is called. */
function nameForm(behind: readonly string[]): Asked {
  return whoForm('', behind) ?? { asks: 'name', head: content(behind) };
}

/** `من` asks who before a pronoun, an office or a verb of leading; elsewhere it is `from`. */
function whoForm(next: string, rest: readonly string[]): Asked | undefined {
  const behind = PRONOUNS.has(next) ? rest.slice(1) : rest;
  const head = content(behind);
  if (head === undefined) return undefined;
  const isPerson = isOffice(head) || isLeadershipVerb(head);
  return isPerson ? { asks: 'identity', head } : undefined;
}

/** `في أي عام`, `ما سبب`, `عدد القتلى`: the noun tells what is asked for. */
function formOfNoun(terms: readonly string[]): Asked | undefined {
  const at = terms.findIndex((term) => !isStopWord(term));
  const noun = terms[at];
  if (noun === undefined || at >= FRONT) return undefined;
  const rest = terms.slice(at + 1);
  if (TIME_NOUNS.has(noun) && (at > 0 || noun === 'تاريخ' || noun === 'موعد'))
    return { asks: 'time', head: content(rest) };
  if (PLACE_NOUNS.has(noun) && at > 0) return { asks: 'place', head: content(rest) };
  if (NAME_NOUNS.has(noun)) return nameForm(rest);
  if (CAUSE_NOUNS.has(noun)) return { asks: 'cause', head: content(rest) };
  if (AMOUNT_WORDS.has(noun)) return { asks: 'number', head: content(rest, AMOUNT_WORDS) };
  return undefined;
}

/** The first word that is neither grammar nor one of those to pass over. */
function content(terms: readonly string[], passed?: ReadonlySet<string>): string | undefined {
  return terms.find((term) => !isStopWord(term) && !passed?.has(term));
}
