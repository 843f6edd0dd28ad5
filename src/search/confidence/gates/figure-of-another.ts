import { withoutPrefixes } from '../../../arabic/article.ts';
import { isCommonStem } from '../../../arabic/lexicon/common-words.ts';
import { isNumberWord } from '../../../arabic/lexicon/quantity-words.ts';
import { stem } from '../../../arabic/stem.ts';
import type { QueryWord } from '../../query/query.ts';
import { type Gate, type GateInput, holds } from './gate.ts';

const NUMBER = /\p{N}/u;
/** How a verb of the present or the future begins, spoken or written. */
const VERB = /^(?:[سح]?[يتن]|ب[يتن].{3})/u;
/** How many words may stand between a thing and its name, stop words aside. */
const MAX_BETWEEN = 1;

/**
 * Told or asked whether something has a figure, the passage gives that figure, but not of what is asked about
 * (`هل يكلف ميناء طبرق 80 مليونا؟`): it lacks a word of the question, or beside the figure another name follows the
 * thing. A word that was taken for a misspelt stop word may be that name.
 */
export const figureOfAnother: Gate = (input) => {
  const { form, asks, words, guessesStopWord } = input.query;
  const isQuestion = form?.asks === 'yesNo';
  // `توسعة ميناء طبرق تكلف 80 مليونا؟`: the voice asks. Keywords often have number words.
  if (!isQuestion && (form !== undefined || asks)) return false;
  const digits = words.findIndex(({ term }) => NUMBER.test(term));
  const figure = digits < 0 && isQuestion ? words.findIndex(isAmount) : digits;
  if (figure < 0) return false;
  if (guessesStopWord) return true;
  if (words.some(({ term }, at) => !isCommonStem(stem(term)) && !holds(input, at))) return true;
  const things = words.map((word, at) => isThing(word) && !isCounted(words, at));
  return !input.matches.some(
    ({ word, position }) =>
      word === figure &&
      things.every((_, at) => !things[at] || !things[at + 1] || isNamedAlike(input, at, position)),
  );
};

/**
 * @param thing - a word of the question
 * @param figure - the position of the figure in the passage
 * @returns whether the word after the thing follows it in the passage as well, where that is nearest to the figure,
 * and no other takes its place
 */
function isNamedAlike(
  { query, matches, words }: GateInput,
  thing: number,
  figure: number,
): boolean {
  const places = matches.filter(({ word }) => word === thing).map(({ position }) => position);
  const place = places.findLast((at) => at < figure) ?? places[0];
  if (place === undefined) return true;
  const name = query.words[thing + 1]?.term ?? '';
  const near = matches.filter(({ position }) => Math.abs(position - place) <= MAX_BETWEEN + 1);
  const named = near.filter(({ word }) => word === thing + 1);
  const isNamed = named.some(
    ({ position, kind }) =>
      kind === 'same' || kind === 'synonym' || isSameName(words[position]?.term ?? '', name),
  );
  if (isNamed || named.length > 0) return isNamed;
  // `كلفته بلغت`: what follows is no name.
  return place + 1 >= words.length || near.some(({ position }) => position === place + 1);
}

/** Whether a word may be a thing or its name: it is no known verb. */
function isThing({ term, isKnown, isName }: QueryWord): boolean {
  return isName || !isKnown || !VERB.test(term);
}

/** Whether a word belongs to a figure: digits, the number words after them, and what they count. */
function isCounted(words: readonly QueryWord[], at: number): boolean {
  const first = words.slice(0, at).findLastIndex(({ term }) => NUMBER.test(term));
  const word = words[at];
  if (word && NUMBER.test(word.term)) return true;
  const hasDigits = words.some(({ term }) => NUMBER.test(term));
  if (first < 0) return !hasDigits && (isAmount(word) || isAmount(words[at - 1]));
  return words.slice(first + 1, at).every(isAmount);
}

function isAmount(word: QueryWord | undefined): boolean {
  return word !== undefined && (NUMBER.test(word.term) || isNumberWord(word.term, stem(word.term)));
}

/** Two towns may differ by an ending: `القطرون` is not `القطرونة`. */
function isSameName(one: string, other: string): boolean {
  return withoutPrefixes(one) === withoutPrefixes(other);
}
