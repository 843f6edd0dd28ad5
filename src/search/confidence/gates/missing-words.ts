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
