import { expect, test } from 'vitest';
import { makeLibrary } from '../../../src/dev/bench/made-up-library.ts';
import { makeVocabulary, vocabularySize } from '../../../src/dev/bench/made-up-vocabulary.ts';

const SEED = 1;
const PARAGRAPHS = 2000;
const library = makeLibrary(PARAGRAPHS, SEED);
const paragraphs = library.flatMap((report) => report.paragraphs);
const words = paragraphs.flatMap((text) => text.replaceAll('.', '').split(' '));

/** How often the word of each rank occurs, most frequent first. */
function frequencies(): number[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

/** Slope of the straight line nearest to the points. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const covariance = mean(points.map(([x, y]) => (x - meanX) * (y - meanY)));
  return covariance / mean(points.map(([x]) => (x - meanX) ** 2));
}

test('the same seed gives the same reports, another seed others', () => {
  expect(makeLibrary(40, SEED)).toEqual(makeLibrary(40, SEED));
  expect(makeLibrary(40, SEED + 1)).not.toEqual(makeLibrary(40, SEED));
});

test('reports have 20 paragraphs, newest first, under ids of their own', () => {
  expect(library.map((report) => report.paragraphs.length)).toEqual(Array(100).fill(20));
  const ids = library.map(({ id }) => Number(id));
  expect(ids).toEqual(Array.from({ length: 100 }, (_, at) => 100 - at));
});

test('paragraphs have 30 to 80 words, and sentences of at most 24 that end with a stop', () => {
  const lengths = paragraphs.map((text) => text.split(' ').length);
  expect(Math.min(...lengths)).toBe(30);
  expect(Math.max(...lengths)).toBe(80);
  for (const text of paragraphs) {
    expect(text).toMatch(/^(?:\p{Script=Arabic}+(?: \p{Script=Arabic}+){0,23}\.(?: |$))+$/u);
    expect(text.endsWith('.')).toBe(true);
  }
});

test('a word’s frequency is about inverse to its rank', () => {
  const points = frequencies()
    .slice(0, 1000)
    .map((count, at) => [Math.log(at + 1), Math.log(count)] as const);
  expect(slope(points)).toBeGreaterThan(-1.1);
  expect(slope(points)).toBeLessThan(-0.9);
});

test('a longer text is drawn from a larger vocabulary, but not as much larger', () => {
  const growth = vocabularySize(1_000_000) / vocabularySize(10_000);
  expect(growth).toBeGreaterThan(10);
  expect(growth).toBeLessThan(30);
  expect(frequencies().length).toBeLessThanOrEqual(vocabularySize(PARAGRAPHS * 55));
});

test('words are different ones, of two to nine letters', () => {
  const vocabulary = makeVocabulary(10_000, SEED);
  expect(new Set(vocabulary).size).toBe(10_000);
  for (const word of vocabulary) expect(word).toMatch(/^\p{Script=Arabic}{2,9}$/u);
});

test('vocabularies of different seeds have few words in common', () => {
  const other = new Set(makeVocabulary(10_000, SEED + 1));
  const common = makeVocabulary(10_000, SEED).filter((word) => other.has(word));
  expect(common.length).toBeLessThan(500);
});
