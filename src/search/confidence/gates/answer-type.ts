import { givesCause } from '../../../arabic/lexicon/causes.ts';
import { isGivenName } from '../../../arabic/lexicon/given-names.ts';
import { isTimeUnit, isTimeWord } from '../../../arabic/lexicon/quantity-words.ts';
import { normalise } from '../../../arabic/normalise.ts';
import { bestWords, type Gate, type GateInput, holdsNoun, wordOf } from './gate.ts';

/** How far, in UTF-16 units, an answer may stand from the words of the question. */
const MAX_DISTANCE = 40;
/** The edge of a table's cell. */
const CELL = /\|\s*\n/u;
/** How many words a name may stand from the words of the question. */
const MAX_WORDS = 4;

/** Asked when, and no time that is not in the question stands near its words. */
export const timeWithoutTime: Gate = (input) => asksWithoutAnswer(input, 'time');

/** Asked how many, and no number that is not in the question stands near its words. */
export const numberWithoutNumber: Gate = (input) => asksWithoutAnswer(input, 'number');

/** Asked why, and nothing in the sentence leads to a cause or a purpose. */
export const causeWithoutCause: Gate = (input) => {
  if (input.query.form?.asks !== 'cause') return false;
  const words = bestWords(input);
  return !givesCause(input.text.slice(words[0]?.span[0], words.at(-1)?.span[1]));
};

function asksWithoutAnswer(input: GateInput, asks: 'time' | 'number'): boolean {
  const { query, text, answerTypeSpans, matches, bestMatches } = input;
  if (query.form?.asks !== asks) return false;
  // In a table the words stand in the header and in the row.
  const near = CELL.test(text) ? matches : bestMatches;
  return !answerTypeSpans.some(
    ([start, end]) =>
      !query.terms.includes(normalise(text.slice(start, end)).text) &&
      near.some((match) => Math.max(start - match.end, match.start - end) <= MAX_DISTANCE),
  );
}

/** Asked who somebody is, and no person's name that is not in the question stands near its words. */
export const roleWithoutName: Gate = ({ query, words, bestMatches, bestSentences }) =>
  query.form?.asks === 'identity' &&
  !words.some(
    ({ term, sentence }, at) =>
      bestSentences.has(sentence) &&
      isGivenName(term) &&
      !query.terms.includes(term) &&
      bestMatches.some(({ position }) => Math.abs(position - at) <= MAX_WORDS),
  );

/** Asked how many of a thing that is a word of its own, so no typo, and the passage does not hold it. */
export const otherThingCounted: Gate = (input) => {
  const { form, words } = input.query;
  if (form?.asks !== 'number') return false;
  if (isTimeUnit(form.head ?? '')) return !bestWords(input).some(({ stem }) => isTimeWord(stem));
  const head = wordOf(input, form.head);
  return head !== undefined && words[head]?.isKnown === true && !holdsNoun(input, head);
};
