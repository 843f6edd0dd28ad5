import { hasArticle } from '../../../arabic/article.ts';
import { isNisba } from '../../../arabic/nisba.ts';
import { totalWeight } from '../../ranking/matches.ts';
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

/** Asked how many, when, who or where, and an unlisted word stands in other passages only. */
export const heldElsewhere: Gate = (input) => {
  const asks = input.query.form?.asks;
  if (asks !== 'number' && asks !== 'time' && asks !== 'identity' && asks !== 'place') return false;
  return input.query.words.some(
    (word, at) => !word.isKnown && !holds(input, at, true) && input.isInReports(word),
  );
};

/** The share of the weight that may be missing for a passage to answer a yes-no question. */
const MAX_MISSING_SHARE = 0.15;

/** Asked whether something is so, and the head or many known words are missing. */
export const notSaid: Gate = (input) => {
  const { form, words } = input.query;
  if (form?.asks !== 'yesNo') return false;
  let missing = 0;
  for (const [at, word] of words.entries()) {
    if (holds(input, at, true)) continue;
    if (word.term === form.head) return true;
    if (word.isKnown) missing += word.weight;
  }
  return missing >= MAX_MISSING_SHARE * totalWeight(words);
};

/** The passage holds a noun, but not the definite adjective that follows it in the question. */
export const otherKind: Gate = (input) => {
  const { words } = input.query;
  return words.some((word, at) => {
    const noun = words[at - 1];
    if (!noun || word.position !== noun.position + 1) return false;
    if (!hasArticle(word.term) || !hasArticle(noun.term)) return false;
    return (word.isKnown || isNisba(word.term)) && holds(input, at - 1) && !holds(input, at);
  });
};

/** A listed name stands in other passages only: this one is about another town or party. */
export const nameElsewhere: Gate = (input) => {
  const { form, words } = input.query;
  if (form === undefined || form.asks === 'cause') return false;
  return words.some((word, at) => word.isName && !word.isAbsent && !holds(input, at, true));
};

/** Fewer words are a search for keywords. */
const MIN_STATEMENT_WORDS = 3;
/** A statement may lack this share of its weight, or more when it has so many exact matches. */
const MAX_UNMATCHED_SHARE = 1 / 3;
const MIN_EXACT_MATCHES = 2;

/** The text asks nothing, and the passage does not hold much of it: it is talk, not a question. */
export const statement: Gate = ({ query, matches }) => {
  if (query.asks || query.words.length < MIN_STATEMENT_WORDS) return false;
  const exact = new Set(matches.filter(({ kind }) => kind === 'same').map(({ word }) => word));
  const matched = new Set(matches.map(({ word }) => word));
  const unmatched = totalWeight(query.words.filter((_, word) => !matched.has(word)));
  const maxUnmatched = MAX_UNMATCHED_SHARE * totalWeight(query.words);
  return exact.size < MIN_EXACT_MATCHES && unmatched > maxUnmatched;
};
