import type { Library, Report } from '../../knowledge/report.ts';
import { randomNumbers } from '../eval/random-typos.ts';

const LETTERS = 'للللممممنننرررربببتتتددسسععففققكككجحهشخصطذثضزغظ';
/** Stems as Arabic makes them: the consonants of a root, 1 to 3, poured into a form. */
const FORMS = '123 123 1ا23 12ا3 12ي3 12و3 م123 م12و3 ت12ي3 ا12ا3 ا1ت2ا3 است12ا3'.split(' ');
const PREFIXES = ['', '', '', 'ال', 'ال', 'وال', 'بال', 'لل', 'و', 'ي', 'ت'];
const SUFFIXES = ['', '', '', '', 'ة', 'ات', 'ين', 'ية', 'ها'];
const PARAGRAPHS_PER_REPORT = 20;
const WORDS_PER_SENTENCE = 16;
const MOST_SENTENCES = 5;

/**
 * Makes up words that look Arabic; the same seed gives the same words. Their frequency is inverse to
 * their rank, by Zipf's law, and their number grows with the length of the text, by Heaps' law.
 *
 * @param textLength - how many words are drawn in all, roughly
 * @returns a function that returns the next `count` words
 */
export function madeUpWords(textLength: number, seed: number): (count: number) => string[] {
  const random = randomNumbers(seed);
  const pick = (from: ArrayLike<string>) => from[Math.floor(random() * from.length)] ?? '';
  const vocabulary = Array.from({ length: Math.round(20 * textLength ** 0.6) }, () => {
    const root = [pick(LETTERS), pick(LETTERS), pick(LETTERS)];
    const stem = pick(FORMS).replace(/\d/gu, (at) => root[Number(at) - 1] ?? '');
    return pick(PREFIXES) + stem + pick(SUFFIXES);
  });
  const draw = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? '';
  return (count) => Array.from({ length: count }, draw);
}

/** Makes up reports of 20 paragraphs each; the same seed gives the same reports. */
export function madeUpLibrary(paragraphs: number, seed: number): Library {
  const random = randomNumbers(seed);
  const words = madeUpWords(paragraphs * WORDS_PER_SENTENCE * (MOST_SENTENCES / 2 + 1), seed);
  const sentence = () => `${words(WORDS_PER_SENTENCE).join(' ')}.`;
  const paragraph = () =>
    Array.from({ length: 2 + Math.floor(random() * (MOST_SENTENCES - 1)) }, sentence).join(' ');
  const report = (number: number): Report => ({
    id: String(number),
    title: words(6).join(' '),
    url: `http://example.org/${number}`,
    paragraphs: Array.from({ length: PARAGRAPHS_PER_REPORT }, paragraph),
  });
  const newest = Math.ceil(paragraphs / PARAGRAPHS_PER_REPORT);
  const older = Array.from({ length: newest - 1 }, (_, at) => report(newest - 1 - at));
  return [report(newest), ...older];
}
