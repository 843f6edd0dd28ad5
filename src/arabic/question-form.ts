import { isLeadershipVerb, isOffice } from './lexicon/offices.ts';
import {
  AMOUNT_WORDS,
  beginsWithAlam,
  CAUSE_NOUNS,
  EGYPTIAN_WHETHER,
  EXISTENCE_VERBS,
  HOW_MANY,
  NAME_NOUNS,
  PLACE_NOUNS,
  PRONOUNS,
  QUESTION_WORDS,
  TIME_NOUNS,
  WHAT,
  WHEN,
  WHERE,
  WHETHER,
  WHO,
  WHY,
} from './lexicon/question-words.ts';
import { isStopWord } from './lexicon/stop-words.ts';

/** The kind of answer a question asks for. */
export type Asking = 'number' | 'time' | 'place' | 'identity' | 'name' | 'cause' | 'yesNo';

/** What a question asks for, and with which words. */
export interface QuestionForm {
  readonly asks: Asking;
  /**
   * The word for the subject: what is counted, whose name is asked for, what happened; undefined when
   * there is none.
   */
  readonly head: string | undefined;
}

/** A question word is among the first three words, or the last one. */
const FRONT = 3;

/**
 * @param terms - all words of a question, normalised
 * @returns its form; undefined when it asks for anything else, or does not ask
 */
export function questionForm(terms: readonly string[]): QuestionForm | undefined {
  if (beginsWithAlam(terms)) return { asks: 'yesNo', head: content(terms.slice(1)) };
  const at = terms.findIndex((term, index) => isFront(index, terms) && asks(term));
  return (at < 0 ? undefined : formAt(at, terms)) ?? formOfNoun(terms);
}

/** @returns whether any of the words is a question word */
export function hasQuestionWord(terms: readonly string[]): boolean {
  return beginsWithAlam(terms) || terms.some(asks);
}

function isFront(index: number, terms: readonly string[]): boolean {
  return index < FRONT || index === terms.length - 1;
}

function asks(term: string): boolean {
  return QUESTION_WORDS.has(term);
}

function formAt(at: number, terms: readonly string[]): QuestionForm | undefined {
  const word = terms[at] ?? '';
  const rest = terms.slice(at + 1);
  const next = rest[0] ?? '';
  if (HOW_MANY.has(word)) {
    return { asks: 'number', head: content(rest, AMOUNT_WORDS) };
  }
  if (WHEN.has(word)) return { asks: 'time', head: eventWord(rest, terms) };
  if (WHERE.has(word)) return { asks: 'place', head: eventWord(rest, terms) };
  if (WHY.has(word)) return { asks: 'cause', head: content(rest) };
  if (WHETHER.has(word) && !rest.some((term) => HOW_MANY.has(term) || WHEN.has(term))) {
    return { asks: 'yesNo', head: content(rest) };
  }
  if (EGYPTIAN_WHETHER.has(word) && at === 0) {
    const inner = rest.findIndex((term) => !EGYPTIAN_WHETHER.has(term) && asks(term));
    return inner >= 0 ? formAt(at + 1 + inner, terms) : { asks: 'yesNo', head: content(rest) };
  }
  if (WHO.has(word)) return whoForm(next, rest);
  return WHAT.has(word) ? formOfNoun(rest) : undefined;
}

/** The word for what happened or exists: after the question word, or before one at the end. */
function eventWord(rest: readonly string[], terms: readonly string[]): string | undefined {
  return content(rest, EXISTENCE_VERBS) ?? content(terms, EXISTENCE_VERBS);
}

/** Asks what somebody or something is called. */
function nameForm(rest: readonly string[]): QuestionForm {
  return whoForm('', rest) ?? { asks: 'name', head: content(rest) };
}

/** `من` means "who" before a pronoun, an office or a verb of leadership; elsewhere "from". */
function whoForm(next: string, rest: readonly string[]): QuestionForm | undefined {
  const afterPronoun = PRONOUNS.has(next) ? rest.slice(1) : rest;
  const head = content(afterPronoun);
  if (head === undefined) return undefined;
  const isPerson = isOffice(head) || isLeadershipVerb(head);
  return isPerson ? { asks: 'identity', head } : undefined;
}

/** `في أي عام`, `ما سبب`, `عدد القتلى`: the noun says what is asked for. */
function formOfNoun(terms: readonly string[]): QuestionForm | undefined {
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

/** The first word that is neither a stop word nor one to skip. */
function content(terms: readonly string[], skipped?: ReadonlySet<string>): string | undefined {
  return terms.find((term) => !isStopWord(term) && !skipped?.has(term));
}
