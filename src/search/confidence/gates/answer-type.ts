import { givesCause } from '../../../arabic/lexicon/causes.ts';
import {
  isMoneyWord,
  isNumberWord,
  isTimeUnit,
  isTimeWord,
} from '../../../arabic/lexicon/quantity-words.ts';
import { bestWords, type Gate, type GateInput, holdsNoun, wordOf } from './gate.ts';

/** Asked when, and no time stands in the sentence. */
export const timeWithoutTime: Gate = (input) =>
  input.query.form?.asks === 'time' &&
  !bestWords(input).some(({ term, stem }) => isTimeWord(stem) || isNumberWord(term, stem));

/** Asked how many, and no number stands in the sentence. */
export const numberWithoutNumber: Gate = (input) =>
  input.query.form?.asks === 'number' &&
  !bestWords(input).some(({ term, stem }) => isNumberWord(term, stem));

/** Asked what something costs, and no money stands in the sentence. */
export const priceWithoutMoney: Gate = (input) =>
  input.query.form?.isPrice === true && !bestWords(input).some(({ stem }) => isMoneyWord(stem));

/** Asked how many of a thing that is a word of its own, and the passage does not hold the thing. */
export const otherThingCounted: Gate = (input) =>
  input.query.form?.asks === 'number' &&
  (isTimeUnit(input.query.form.head ?? '')
    ? !bestWords(input).some(({ stem }) => isTimeWord(stem))
    : lacksHead(input, false));

/** Asked when something happened, and it did not happen here. */
export const otherEvent: Gate = (input) =>
  input.query.form?.asks === 'time' && lacksHead(input, true);

/** Asked where something is or happened, and it is not here. */
export const otherPlace: Gate = (input) =>
  input.query.form?.asks === 'place' && lacksHead(input, true);

/** The head is a known word, so no typo, and the passage does not hold it. */
function lacksHead(input: GateInput, weak: boolean): boolean {
  const head = wordOf(input, input.query.form?.head);
  if (head === undefined) return false;
  return input.query.words[head]?.isKnown === true && !holdsNoun(input, head, weak);
}

/** How many words may stand between a number and what it counts. */
const MAX_DISTANCE = 3;

/** Asked how many of a thing, and no number stands beside the thing. */
export const countedWithoutNumber: Gate = (input) => {
  const { form } = input.query;
  const head = form?.asks === 'number' ? wordOf(input, form.head) : undefined;
  if (head === undefined || input.query.words[head]?.position !== (form?.at ?? -2) + 1)
    return false;
  const headMatches = input.matches.filter(({ word }) => word === head);
  if (headMatches.length === 0) return false;
  return !headMatches.some(({ position, sentence }) => {
    const nearby = input.words.slice(
      Math.max(0, position - MAX_DISTANCE),
      position + MAX_DISTANCE + 1,
    );
    return nearby.some((word) => word.sentence === sentence && isNumberWord(word.term, word.stem));
  });
};

/** Asked why, and nothing in the sentence leads to a cause or a purpose. */
export const causeWithoutCause: Gate = (input) => {
  if (input.query.form?.asks !== 'cause') return false;
  const words = bestWords(input);
  return !givesCause(input.text.slice(words[0]?.span[0], words.at(-1)?.span[1]));
};
