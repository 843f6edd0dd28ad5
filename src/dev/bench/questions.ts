import type { Library } from '../../knowledge/report.ts';
import { misspell, randomNumbers } from '../eval/random-typos.ts';
import { makeWords } from './made-up-library.ts';
import { makeVocabulary } from './made-up-vocabulary.ts';
import { between, pick, pickSome, type Random } from './random.ts';
import { zipfWords } from './zipf.ts';

/** Questions that are timed together. */
export interface Questions {
  readonly kind: string;
  readonly texts: readonly string[];
}

const SEED = 20;
/** Seed and size of a vocabulary that no report is made of. */
const STRANGE_SEED = 21;
const STRANGE_WORDS = 10_000;

const COUNT = 500;
const SHORTEST = 6;
const LONGEST = 8;
const LONG_CHARACTERS = 300;
/** Words in a row that a long question takes from the report, and from elsewhere. */
const RUN = 4;
/** The most that Discord lets a member type into a command's option. */
const MOST_CHARACTERS = 6000;
/** How often one text is asked. */
const REPEATS = 100;

/** @returns questions of six to eight words: of one paragraph, the same with slips, and of none */
export function shortQuestions(library: Library): Questions[] {
  const random = randomNumbers(SEED);
  const strange = strangeWords(random);
  const clean = many(() =>
    pickSome(wordsOf(pickParagraph(library, random)), between(SHORTEST, LONGEST, random), random),
  );
  return [
    { kind: 'clean', texts: clean },
    { kind: 'misspelt', texts: clean.map((text) => misspell(text, random)) },
    {
      kind: 'unanswerable',
      texts: many(() => makeWords(between(SHORTEST, LONGEST, random), strange)),
    },
  ];
}

/** @returns questions that a paragraph surely answers: words in a row of it */
export function quotedQuestions(library: Library): string[] {
  const random = randomNumbers(SEED);
  return many(() => {
    const words = wordsOf(pickParagraph(library, random));
    const first = between(0, Math.max(0, words.length - LONGEST), random);
    return words.slice(first, first + LONGEST);
  });
}

/** @returns questions of 300 characters: pieces of paragraphs with other words between */
export function mixedQuestions(library: Library): Questions {
  const random = randomNumbers(SEED);
  const strange = strangeWords(random);
  const texts = many(() => {
    const words: string[] = [];
    while (words.join(' ').length < LONG_CHARACTERS) {
      const paragraph = wordsOf(pickParagraph(library, random));
      const first = between(0, Math.max(0, paragraph.length - RUN), random);
      words.push(...paragraph.slice(first, first + RUN), ...makeWords(RUN, strange));
    }
    return words;
  });
  const cut = texts.map((text) => text.slice(0, LONG_CHARACTERS));
  return { kind: `${LONG_CHARACTERS} characters`, texts: cut };
}

/** @returns what a member may paste who means no question or no good, each 6,000 characters */
export function pastedTexts([report]: Library): Questions[] {
  const strange = strangeWords(randomNumbers(SEED));
  const article = [...report.paragraphs, ...makeWords(MOST_CHARACTERS, strange)].join(' ');
  const texts = {
    article,
    'one letter': 'س'.repeat(MOST_CHARACTERS),
    emoji: '😀'.repeat(MOST_CHARACTERS / 2),
    'unpaired surrogates': '\ud83d'.repeat(MOST_CHARACTERS),
  };
  return Object.entries(texts).map(([kind, text]) => ({
    kind,
    texts: Array.from({ length: REPEATS }, () => text.slice(0, MOST_CHARACTERS)),
  }));
}

function strangeWords(random: Random): () => string {
  return zipfWords(makeVocabulary(STRANGE_WORDS, STRANGE_SEED), random);
}

function many(makeQuestion: () => readonly string[]): string[] {
  return Array.from({ length: COUNT }, () => makeQuestion().join(' '));
}

function pickParagraph(library: Library, random: Random): string {
  return pick(library[between(0, library.length - 1, random)]?.paragraphs ?? [], random);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
