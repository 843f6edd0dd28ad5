import { isDefinite } from '../../../arabic/article.ts';
import { isGivenName } from '../../../arabic/lexicon/given-names.ts';
import { isOffice } from '../../../arabic/lexicon/offices.ts';
import { isNisba } from '../../../arabic/nisba.ts';
import { type Gate, type GateInput, holds, type PassageWord, wordOf } from './gate.ts';

/** Asked who somebody is, and the passage does not hold the office. */
export const roleMissing: Gate = (input) => {
  const role = roleOf(input);
  return role !== undefined && !holds(input, role, !isOffice(input.query.form?.head ?? ''));
};

/** How many words before and after the office a name may stand. */
const MAX_BEFORE = 3;
const MAX_AFTER = 9;

/** Asked who somebody is, and no name stands near the office. */
export const roleWithoutName: Gate = (input) => {
  const role = roleOf(input);
  if (role === undefined || !holds(input, role, true)) return false;
  return !input.matches.some((match) => match.word === role && hasNameNear(input, match.position));
};

function roleOf(input: GateInput): number | undefined {
  const { form } = input.query;
  return form?.asks === 'identity' ? wordOf(input, form.head) : undefined;
}

function hasNameNear({ words, text }: GateInput, at: number): boolean {
  const own = words[at];
  if (!own) return false;
  const nearby = words.slice(Math.max(0, at - MAX_BEFORE), at + MAX_AFTER + 1);
  const isName = (word: PassageWord) =>
    word !== own && word.sentence === own.sentence && isGivenName(word.term);
  return nearby.some(isName) || hasApposition(words, text, at);
}

/** How many words after the office the comma before the name may stand. */
const MAX_APPOSITION_DISTANCE = 4;
const COMMA = /^\s*[،,«(:]\s*$/u;
/** A word without the article or a letter that may be a conjunction, a preposition or a verb prefix. */
const MAY_BEGIN_NAME = /^(?!ال|[وفبلي]).{3,}/u;

/** A name without article just after a comma in the office's clause: `رئيس البلدية، تيمو سورن`. */
function hasApposition(words: readonly PassageWord[], text: string, at: number): boolean {
  const own = words[at];
  for (let near = at; near <= at + MAX_APPOSITION_DISTANCE; near++) {
    const [word, next, after] = [words[near], words[near + 1], words[near + 2]];
    if (!word || !next || !after || next.sentence !== own?.sentence) return false;
    const between = text.slice(word.span[1], next.span[0]);
    if (COMMA.test(between) && MAY_BEGIN_NAME.test(next.term)) return true;
  }
  return false;
}

/** How many words after a thing its name may begin. */
const MAX_NAME_DISTANCE = 4;
const SPACE = /^\s*$/u;
const QUOTE = /[«"“(]|\p{Script=Latin}/u;

/** Asked what a thing is called, and no name follows it, in quotes or listed. */
export const thingWithoutName: Gate = (input) => {
  const { form } = input.query;
  const thing = form?.asks === 'name' ? wordOf(input, form.head) : undefined;
  if (thing === undefined) return false;
  if (!holds(input, thing, true)) return input.query.words[thing]?.isKnown === true;
  return !input.matches.some(({ word, position }) => word === thing && isNamed(input, position));
};

function isNamed({ words, text, isNameTerm }: GateInput, at: number): boolean {
  const own = words[at];
  if (!own) return false;
  const last = words[Math.min(words.length - 1, at + MAX_NAME_DISTANCE)];
  if (QUOTE.test(text.slice(own.span[1], last?.span[1]))) return true;
  const next = words[at + 1];
  const isBeside =
    next?.sentence === own.sentence && SPACE.test(text.slice(own.span[1], next.span[0]));
  if (!next || !isBeside) return false;
  return !isNisba(next.term) && !isDefinite(next.term) && isNameTerm(next);
}
