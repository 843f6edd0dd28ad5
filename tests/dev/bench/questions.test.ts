import { expect, test } from 'vitest';
import { makeLibrary } from '../../../src/dev/bench/made-up-library.ts';
import {
  mixedQuestions,
  pastedTexts,
  quotedQuestions,
  shortQuestions,
} from '../../../src/dev/bench/questions.ts';

const library = makeLibrary(100, 1);
const paragraphs = library
  .flatMap((report) => report.paragraphs)
  .map((text) => new Set(text.replaceAll('.', '').split(' ')));

/** Whether one paragraph holds all words of the question. */
function isAnswered(question: string): boolean {
  const words = question.split(' ');
  return paragraphs.some((known) => words.every((word) => known.has(word)));
}

test('clean questions are six to eight words of one paragraph, misspelt ones are not', () => {
  const [clean, misspelt] = shortQuestions(library);
  expect(clean?.texts.length).toBeGreaterThan(200);
  for (const question of clean?.texts ?? []) {
    expect(question).toMatch(/^\S+(?: \S+){5,7}$/u);
    expect(isAnswered(question)).toBe(true);
  }
  const stillAnswered = misspelt?.texts.filter(isAnswered) ?? [];
  expect(stillAnswered.length).toBeLessThan(100);
});

test('quoted questions are eight words in a row of a paragraph', () => {
  const texts = library.flatMap((report) => report.paragraphs);
  const words = texts.map((text) => ` ${text.replaceAll('.', '')} `);
  for (const question of quotedQuestions(library)) {
    expect(question.split(' ')).toHaveLength(8);
    expect(words.some((text) => text.includes(` ${question} `))).toBe(true);
  }
});

test('unanswerable questions have hardly a word of the reports', () => {
  const known = new Set(paragraphs.flatMap((words) => [...words]));
  const unanswerable = shortQuestions(library)[2]?.texts ?? [];
  const words = unanswerable.flatMap((question) => question.split(' '));
  expect(words.length).toBeGreaterThanOrEqual(6 * unanswerable.length);
  expect(words.filter((word) => known.has(word)).length).toBeLessThan(0.05 * words.length);
});

test('questions are the same every time', () => {
  expect(shortQuestions(library)).toEqual(shortQuestions(library));
});

test('mixed questions have 300 characters, pasted texts 6,000', () => {
  const lengths = (texts: readonly string[]) => [...new Set(texts.map(({ length }) => length))];
  expect(lengths(mixedQuestions(library).texts)).toEqual([300]);
  expect(pastedTexts(library).map(({ texts }) => lengths(texts))).toEqual(Array(4).fill([6000]));
});
