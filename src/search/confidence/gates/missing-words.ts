import { isCommonStem } from '../../../arabic/lexicon/common-words.ts';
import { isNumberWord } from '../../../arabic/lexicon/quantity-words.ts';
import { stem } from '../../../arabic/stem.ts';
import { type Gate, holds } from './gate.ts';

/** The question asks for an office or a measure that the passage does not hold. */
export const attributeMissing: Gate = (input) =>
  input.query.words.some(({ isAttribute }, word) => isAttribute && !holds(input, word));

/** Asked for its opinion: the bot answers with reports only, and no report holds that. */
export const opinionAsked: Gate = ({ query }) => query.asksOpinion;

const NUMBER = /\p{N}/u;

/** The question has a name or, unless it is keywords, a number that no report has; not when it asks why. */
export const nameUnheardOf: Gate = ({ query: { form, words } }) =>
  form?.asks !== 'cause' &&
  words.some(({ isAbsent, term }) => isAbsent && (form !== undefined || !NUMBER.test(term)));

/** A listed name stands in other passages only: this one is about another town or party. */
export const nameElsewhere: Gate = (input) => {
  const { form, words } = input.query;
  if (form === undefined || form.asks === 'cause') return false;
  return words.some((word, at) => word.isName && !word.isAbsent && !holds(input, at, true));
};

/**
 * Told or asked whether something has a figure, the passage gives that figure, but lacks a word of the
 * question: it may speak of another place or thing (`هل يكلف ميناء طبرق 80 مليونا؟`). A word that was taken for
 * a misspelt stop word may be that place.
 */
export const figureOfAnother: Gate = (input) => {
  const { form, asks, words, guessesStopWord } = input.query;
  const isQuestion = form?.asks === 'yesNo';
  // `توسعة ميناء طبرق تكلف 80 مليونا؟`: the voice asks. Keywords often have number words.
  if (!isQuestion && (form !== undefined || asks)) return false;
  const isFigure = (term: string) =>
    NUMBER.test(term) || (isQuestion && isNumberWord(term, stem(term)));
  if (!words.some(({ term }) => isFigure(term))) return false;
  return (
    guessesStopWord || words.some(({ term }, at) => !isCommonStem(stem(term)) && !holds(input, at))
  );
};
