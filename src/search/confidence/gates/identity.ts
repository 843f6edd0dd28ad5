import { isDefinite } from '../../../arabic/article.ts';
import { isOffice } from '../../../arabic/lexicon/offices.ts';
import { isNisba } from '../../../arabic/nisba.ts';
import { type Gate, type GateInput, holds, wordOf } from './gate.ts';

/** Asked who somebody is, and the passage does not hold the office. */
export const roleMissing: Gate = (input) => {
  const role = roleOf(input);
  return role !== undefined && !holds(input, role, !isOffice(input.query.form?.head ?? ''));
};

function roleOf(input: GateInput): number | undefined {
  const { form } = input.query;
  return form?.asks === 'identity' ? wordOf(input, form.head) : undefined;
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
