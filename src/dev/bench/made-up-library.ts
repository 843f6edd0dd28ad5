import type { Library, Report } from '../../knowledge/report.ts';
import { randomNumbers } from '../eval/random-typos.ts';
import { makeVocabulary, vocabularySize } from './made-up-vocabulary.ts';
import { between, type Random } from './random.ts';
import { zipfWords } from './zipf.ts';

const PARAGRAPHS_PER_REPORT = 20;
const SHORTEST_PARAGRAPH = 30;
const LONGEST_PARAGRAPH = 80;
const SHORTEST_SENTENCE = 8;
const LONGEST_SENTENCE = 24;
const TITLE_WORDS = 6;

/**
 * Makes up reports whose words are spread as those of real texts are: by Zipf's law, from a
 * vocabulary that grows by Heaps' law.
 *
 * @param paragraphs - how many in all, 20 a report
 * @param seed - the same seed gives the same reports
 */
export function makeLibrary(paragraphs: number, seed: number): Library {
  const words = (paragraphs * (SHORTEST_PARAGRAPH + LONGEST_PARAGRAPH)) / 2;
  const random = randomNumbers(seed);
  const nextWord = zipfWords(makeVocabulary(vocabularySize(words), seed), random);
  const makeReport = (number: number): Report => ({
    id: String(number),
    title: makeWords(TITLE_WORDS, nextWord).join(' '),
    url: `http://example.org/${number}`,
    paragraphs: Array.from({ length: PARAGRAPHS_PER_REPORT }, () =>
      makeParagraph(nextWord, random),
    ),
  });
  const newest = Math.ceil(paragraphs / PARAGRAPHS_PER_REPORT);
  const older = Array.from({ length: newest - 1 }, (_, at) => makeReport(newest - 1 - at));
  return [makeReport(newest), ...older];
}

function makeParagraph(nextWord: () => string, random: Random): string {
  const length = between(SHORTEST_PARAGRAPH, LONGEST_PARAGRAPH, random);
  const words = makeWords(length, nextWord);
  for (let at = -1; at < length - 1; ) {
    at = Math.min(length - 1, at + between(SHORTEST_SENTENCE, LONGEST_SENTENCE, random));
    words[at] += '.';
  }
  return words.join(' ');
}

/** @returns so many words, one after another */
export function makeWords(length: number, nextWord: () => string): string[] {
  return Array.from({ length }, nextWord);
}
