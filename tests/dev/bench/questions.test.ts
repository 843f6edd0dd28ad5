import { expect, test } from 'vitest';
import { madeUpLibrary } from '../../../src/dev/bench/made-up-library.ts';
import {
  longQuestions,
  pastedTexts,
  quotedQuestions,
  shortQuestions,
} from '../../../src/dev/bench/questions.ts';

const library = madeUpLibrary(100, 1);
const paragraphs = library
  .flatMap((report) => report.paragraphs)
  .map((text) => ` ${text.replaceAll('.', '')} `);
const isQuoted = (question: string) => paragraphs.some((text) => text.includes(` ${question} `));
const { clean = [], misspelt = [], unanswerable = [] } = shortQuestions(library);

test('quoted questions are 150 different ones, eight words in a row of a paragraph each', () => {
  const questions = quotedQuestions(library);
  expect(new Set(questions).size).toBe(150);
  for (const question of questions) {
    expect(question.split(' ')).toHaveLength(8);
    expect(isQuoted(question)).toBe(true);
  }
});

test('clean questions are quoted, misspelt ones hardly ever', () => {
  expect(clean).toEqual(quotedQuestions(library));
  expect(misspelt).toHaveLength(clean.length);
  expect(misspelt.filter(isQuoted).length).toBeLessThan(0.2 * misspelt.length);
});

test('unanswerable questions have hardly a word of the reports', () => {
  const known = new Set(paragraphs.flatMap((text) => text.split(' ')));
  const words = unanswerable.flatMap((question) => question.split(' '));
  expect(words).toHaveLength(8 * clean.length);
  expect(words.filter((word) => known.has(word)).length).toBeLessThan(0.05 * words.length);
});

test('questions are the same every time', () => {
  expect(shortQuestions(library)).toEqual({ clean, misspelt, unanswerable });
});

test('long questions have 300 characters, pasted texts 6,000', () => {
  const lengths = (texts: readonly string[]) => [...new Set(texts.map(({ length }) => length))];
  const [long = []] = Object.values(longQuestions(library));
  expect(new Set(long).size).toBeGreaterThan(100);
  expect(lengths(long)).toEqual([300]);
  expect(Object.values(pastedTexts(library)).map(lengths)).toEqual(Array(4).fill([6000]));
});
