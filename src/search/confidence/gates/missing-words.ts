import { hasArticle } from '../../../arabic/article.ts';
import { isNisba } from '../../../arabic/nisba.ts';
import type { Gate } from './gate.ts';
import { holds } from './gate.ts';

/** The question names an office or a measure that the passage does not hold. */
export const attributeMissing: Gate = (evidence) =>
  evidence.query.words.some(({ isAttribute }, word) => isAttribute && !holds(evidence, word));

/** Asked what the bot thinks: it answers with reports alone, and no report tells that. */
export const opinionAsked: Gate = ({ query }) => query.asksOpinion;

const NUMBER = /\p{N}/u;

/** A state, place or, where something is asked, a number is named that no report names. */
export const nameUnheardOf: Gate = ({ query: { form, words } }) =>
  form?.asks !== 'cause' &&
  words.some(({ isAbsent, term }) => isAbsent && (form !== undefined || !NUMBER.test(term)));

/** How many, when or who, and a word that no list knows stands in other passages only. */
export const heldElsewhere: Gate = (evidence) => {
  const asks = evidence.query.form?.asks;
  if (asks !== 'number' && asks !== 'time' && asks !== 'identity' && asks !== 'place') return false;
  return evidence.query.words.some(
    (word, at) => !word.isKnown && !holds(evidence, at, true) && evidence.isElsewhere(word),
  );
};

/** What share of the weight known words may lack when it is asked whether something is so. */
const MOST_MISSING = 0.15;

/** Asked whether something is so, and the verb, a name or much else is missing. */
export const notSaid: Gate = (evidence) => {
  const { form, words } = evidence.query;
  if (form?.asks !== 'yesNo') return false;
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  let missing = 0;
  for (const [at, word] of words.entries()) {
    if (holds(evidence, at, true)) continue;
    if (word.term === form.head) return true;
    if (word.isKnown) missing += word.weight;
  }
  return missing >= MOST_MISSING * total;
};

/** A noun stands here, but not with the definite adjective that the question gives it. */
export const otherKind: Gate = (evidence) => {
  const { words } = evidence.query;
  return words.some((word, at) => {
    const noun = words[at - 1];
    if (!noun || word.position !== noun.position + 1) return false;
    if (!hasArticle(word.term) || !hasArticle(noun.term)) return false;
    return (word.isKnown || isNisba(word.term)) && holds(evidence, at - 1) && !holds(evidence, at);
  });
};

/** A listed name stands in other passages only: another town or party is spoken of here. */
export const nameElsewhere: Gate = (evidence) => {
  const { form, words } = evidence.query;
  if (form === undefined || form.asks === 'cause') return false;
  return words.some((word, at) => word.isName && !word.isAbsent && !holds(evidence, at, true));
};

/** A statement has at least so many words; two make a search for keywords. */
const FEWEST_WORDS = 3;
/** Of what somebody says rather than asks, so much must be found, or so many words exactly. */
const MOST_UNFOUND = 1 / 3;
const FEWEST_EXACT = 2;

/** Nothing is asked, and a good part of what is said stands nowhere: talk, not a question. */
export const statement: Gate = ({ query, matches }) => {
  if (query.asks || query.words.length < FEWEST_WORDS) return false;
  const exact = new Set(matches.filter(({ kind }) => kind === 'same').map(({ word }) => word));
  const found = new Set(matches.map(({ word }) => word));
  const total = query.words.reduce((sum, { weight }) => sum + weight, 0);
  const unfound = query.words.reduce(
    (sum, { weight }, word) => sum + (found.has(word) ? 0 : weight),
    0,
  );
  return exact.size < FEWEST_EXACT && unfound > MOST_UNFOUND * total;
};
