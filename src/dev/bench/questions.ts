import type { Library } from '../../knowledge/report.ts';
import { misspell, randomNumbers } from '../eval/random-typos.ts';
import { madeUpWords } from './made-up-library.ts';

/** Questions by their kind, which are timed together. */
export type Questions = Readonly<Record<string, readonly string[]>>;

const SEED = 20;
/** How long the text would be whose vocabulary the words of no report are drawn from. */
const OTHER_TEXT = 30_000;
const COUNT = 150;
const WORDS = 8;
const LONG_CHARACTERS = 300;
/** The most that Discord lets a member type into an option. */
const MOST_CHARACTERS = 6000;

/**
 * @returns different questions that a paragraph surely answers: eight words in a row of it; fewer than 150
 * when the reports are that short
 */
export function quotedQuestions(library: Library): string[] {
  const random = randomNumbers(SEED);
  const below = (end: number) => Math.floor(random() * end);
  const questions = new Set<string>();
  for (let tries = 0; questions.size < COUNT && tries < 20 * COUNT; tries++) {
    const { paragraphs = [] } = library[below(library.length)] ?? {};
    const words = paragraphs[below(paragraphs.length)]?.match(/[\p{L}\p{N}]+/gu) ?? [];
    const first = below(Math.max(1, words.length - WORDS + 1));
    questions.add(words.slice(first, first + WORDS).join(' '));
  }
  return [...questions];
}

/** @returns short questions that are answered, the same with typos, and questions on nothing */
export function shortQuestions(library: Library): Questions {
  const random = randomNumbers(SEED);
  const clean = quotedQuestions(library);
  const misspelt = clean.map((question) => misspell(question, random));
  return { clean, misspelt, unanswerable: unanswerable() };
}

/** @returns questions of 300 characters: pieces of paragraphs with other words between them */
export function longQuestions(library: Library): Questions {
  const clean = quotedQuestions(library);
  const pieces = unanswerable().flatMap((other, at) => [clean[at], other]);
  const texts = clean.map((_, at) => [...pieces.slice(2 * at), ...pieces].join(' '));
  return { '300 characters': texts.map((text) => text.slice(0, LONG_CHARACTERS)) };
}

function unanswerable(): string[] {
  const words = madeUpWords(OTHER_TEXT, SEED + 1);
  return Array.from({ length: COUNT }, () => words(WORDS).join(' '));
}

/** @returns what a member may paste by mistake or to do harm, 6,000 characters each */
export function pastedTexts([report]: Library): Questions {
  const words = madeUpWords(OTHER_TEXT, SEED + 1)(MOST_CHARACTERS);
  return {
    article: [[...report.paragraphs, ...words].join(' ').slice(0, MOST_CHARACTERS)],
    'one letter': ['س'.repeat(MOST_CHARACTERS)],
    emoji: ['😀'.repeat(MOST_CHARACTERS / 2)],
    'unpaired surrogates': ['\ud83d'.repeat(MOST_CHARACTERS)],
  };
}
