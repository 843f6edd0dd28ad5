import { randomNumbers } from '../eval/random-typos.ts';
import { pick, type Random } from './random.ts';

/** Consonants, the frequent ones several times over. */
const CONSONANTS = 'للللممممنننرررربببتتتددسسععففققككححججههشخصطذثضزغظ'.split('');
/** Stems as Arabic makes them: a root's consonants, 1 to 3, poured into a form. */
const FORMS =
  '12 123 123 1ا23 1ا23 12ا3 12ي3 12ي3 12و3 م123 م12و3 م1ا23 ت12ي3 ت1ا23 ا12ا3 1وا23 ا1ت2ا3 است12ا3'.split(
    ' ',
  );
const PREFIXES = ['', '', '', '', 'ال', 'ال', 'ال', 'وال', 'بال', 'لل', 'و', 'ب', 'ي', 'ت'];
const SUFFIXES = ['', '', '', '', '', 'ة', 'ات', 'ين', 'ون', 'ية', 'ي', 'ها', 'هم', 'ان', 'ا'];
const SHORTEST = 2;
const LONGEST = 9;
/** How many words of a vocabulary share a root. */
const WORDS_PER_ROOT = 20;

/** Heaps' constants for a language whose affixes make many words of one. */
const HEAPS_K = 20;
const HEAPS_BETA = 0.6;

/**
 * Heaps' law (Heaps 1978, "Information Retrieval: Computational and Theoretical Aspects", section
 * 7.5): a text's vocabulary grows with a power of its length.
 *
 * @param words - length of a text in words
 * @returns how many different words it is drawn from
 */
export function vocabularySize(words: number): number {
  return Math.round(HEAPS_K * words ** HEAPS_BETA);
}

/**
 * Makes up words that look Arabic, of two to nine letters.
 *
 * @param size - how many different words
 * @param seed - the same seed gives the same words, others have few in common
 */
export function makeVocabulary(size: number, seed: number): string[] {
  const random = randomNumbers(seed);
  const roots = Array.from({ length: Math.ceil(size / WORDS_PER_ROOT) }, () => makeRoot(random));
  const words = new Set<string>();
  while (words.size < size) {
    const root = pick(roots, random);
    const stem = pick(FORMS, random).replace(/\d/gu, (at) => root[Number(at) - 1] ?? '');
    const word = pick(PREFIXES, random) + stem + pick(SUFFIXES, random);
    if (word.length >= SHORTEST && word.length <= LONGEST) words.add(word);
  }
  return [...words];
}

function makeRoot(random: Random): string {
  return pick(CONSONANTS, random) + pick(CONSONANTS, random) + pick(CONSONANTS, random);
}
