import { type Span, sentences } from '../arabic/sentences.ts';
import { tokenise } from '../arabic/tokenise.ts';
import { truncationPoint } from '../util/truncate.ts';

/** The longest quote that is shown bold, in UTF-16 units. */
export const MAX_QUOTE = 300;

/** What may be written together with a word before it: `والوزير`, `بمدينة`, `للمجلس`. */
const PROCLITIC = /^(?:[وف]?(?:[بكل]?ال|لل|[بكلس])?)$/u;

/**
 * Looks for a quote in a text in normal form: spelling variants, vowel signs, punctuation and white space
 * do not matter, words and numbers do. It begins with a word, or after `و`, `ال` and the like, and ends
 * with one.
 *
 * @returns `[start, end)` in the text, whole words, of the first such place; of a quote that is too long
 * the sentence that holds its start, or the beginning of the quote if that is too long as well; undefined
 * when the quote is not there, or holds no letter and no digit
 */
export function findQuote(quote: string, text: string): Span | undefined {
  const wanted = tokenise(quote)
    .map(({ term }) => term)
    .join('');
  if (wanted === '') return undefined;
  const words = tokenise(text);
  const offsets: number[] = [0];
  for (const { term } of words) offsets.push((offsets.at(-1) ?? 0) + term.length);
  const joined = words.map(({ term }) => term).join('');
  for (let at = joined.indexOf(wanted); at >= 0; at = joined.indexOf(wanted, at + 1)) {
    const first = words[offsets.findLastIndex((offset) => offset <= at)];
    const begin = offsets.findLast((offset) => offset <= at) ?? 0;
    const last = words[offsets.indexOf(at + wanted.length) - 1];
    if (first && last && PROCLITIC.test(joined.slice(begin, at))) {
      return shortened(text, [first.start, last.end]);
    }
  }
  return undefined;
}

function shortened(text: string, quote: Span): Span {
  const [start, end] = quote;
  if (end - start <= MAX_QUOTE) return quote;
  const sentence = sentences(text).find(([, sentenceEnd]) => start < sentenceEnd);
  if (sentence && sentence[1] - sentence[0] <= MAX_QUOTE) return sentence;
  return [start, truncationPoint(text, MAX_QUOTE, start)];
}
