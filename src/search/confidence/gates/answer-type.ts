import { givesCause } from '../../../arabic/lexicon/causes.ts';
import {
  isMoneyWord,
  isNumberWord,
  isTimeUnit,
  isTimeWord,
} from '../../../arabic/lexicon/quantity-words.ts';
import { bestWords, type Gate, type GateInput, holdsNoun, wordOf } from './gate.ts';

/** Asked when, and no time stands in the sentence. */
export const timeWithoutTime: Gate = (evidence) =>
  evidence.query.form?.asks === 'time' &&
  !bestWords(evidence).some(({ term, stem }) => isTimeWord(stem) || isNumberWord(term, stem));

/** Asked how many, and no number stands in the sentence. */
export const numberWithoutNumber: Gate = (evidence) =>
  evidence.query.form?.asks === 'number' &&
  !bestWords(evidence).some(({ term, stem }) => isNumberWord(term, stem));

/** Asked what something costs, and no money stands in the sentence. */
export const priceWithoutMoney: Gate = (evidence) =>
  evidence.query.form?.isPrice === true &&
  !bestWords(evidence).some(({ stem }) => isMoneyWord(stem));

/** Asked how many of a thing that is a word of its own, and the passage does not hold the thing. */
export const otherThingCounted: Gate = (evidence) =>
  evidence.query.form?.asks === 'number' &&
  (isTimeUnit(evidence.query.form.head ?? '')
    ? !bestWords(evidence).some(({ stem }) => isTimeWord(stem))
    : lacksHead(evidence, false));

/** Asked when something happened, and it did not happen here. */
export const otherEvent: Gate = (evidence) =>
  evidence.query.form?.asks === 'time' && lacksHead(evidence, true);

/** Asked where something is or happened, and it is not here. */
export const otherPlace: Gate = (evidence) =>
  evidence.query.form?.asks === 'place' && lacksHead(evidence, true);

/** The head is a word that is known, so no slip, and it is missing. */
function lacksHead(evidence: GateInput, weak: boolean): boolean {
  const head = wordOf(evidence, evidence.query.form?.head);
  if (head === undefined) return false;
  return evidence.query.words[head]?.isKnown === true && !holdsNoun(evidence, head, weak);
}

/** How many words from what is counted its number may stand. */
const REACH = 3;

/** Asked how many of a thing, and no number stands beside the thing. */
export const countedWithoutNumber: Gate = (evidence) => {
  const { form } = evidence.query;
  const head = form?.asks === 'number' ? wordOf(evidence, form.head) : undefined;
  if (head === undefined || evidence.query.words[head]?.position !== (form?.at ?? -2) + 1)
    return false;
  const own = evidence.matches.filter(({ word }) => word === head);
  if (own.length === 0) return false;
  return !own.some(({ position, sentence }) => {
    for (let near = position - REACH; near <= position + REACH; near++) {
      const word = evidence.words[near];
      if (word?.sentence === sentence && isNumberWord(word.term, word.stem)) return true;
    }
    return false;
  });
};

/** Asked why, and nothing in the sentence leads to a cause or a purpose. */
export const causeWithoutCause: Gate = (evidence) => {
  if (evidence.query.form?.asks !== 'cause') return false;
  const words = bestWords(evidence);
  return !givesCause(evidence.text.slice(words[0]?.span[0], words.at(-1)?.span[1]));
};
