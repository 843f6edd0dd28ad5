import { expect, test } from 'vitest';
import { madeUpLibrary, madeUpWords } from '../../../src/dev/bench/made-up-library.ts';

const SEED = 1;
const library = madeUpLibrary(2000, SEED);
const paragraphs = library.flatMap((report) => report.paragraphs);

/** Slope of the straight line nearest to the points. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const covariance = mean(points.map(([x, y]) => (x - meanX) * (y - meanY)));
  return covariance / mean(points.map(([x]) => (x - meanX) ** 2));
}

test('the same seed gives the same reports, another seed others', () => {
  expect(madeUpLibrary(40, SEED)).toEqual(madeUpLibrary(40, SEED));
  expect(madeUpLibrary(40, SEED + 1)).not.toEqual(madeUpLibrary(40, SEED));
});

test('reports have 20 paragraphs, newest first, under ids of their own', () => {
  expect(library.map((report) => report.paragraphs.length)).toEqual(Array(100).fill(20));
  const ids = library.map(({ id }) => Number(id));
  expect(ids).toEqual(Array.from({ length: 100 }, (_, at) => 100 - at));
});

test('paragraphs have two to five sentences of 16 Arabic words', () => {
  const sentences = paragraphs.map((text) => text.split(/(?<=\.) /u).length);
  expect([Math.min(...sentences), Math.max(...sentences)]).toEqual([2, 5]);
  for (const text of paragraphs) {
    expect(text).toMatch(/^(?:\p{Script=Arabic}+(?: \p{Script=Arabic}+){15}\.(?: |$))+$/u);
  }
});

test('the frequency of a word is about inverse to its rank', () => {
  const counts = new Map<string, number>();
  for (const word of paragraphs.join(' ').replaceAll('.', '').split(' ')) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const points = [...counts.values()]
    .sort((a, b) => b - a)
    .slice(0, 1000)
    .map((count, at) => [Math.log(at + 1), Math.log(count)] as const);
  expect(slope(points)).toBeGreaterThan(-1.1);
  expect(slope(points)).toBeLessThan(-0.9);
});

test('a longer text has more different words, but not as many more', () => {
  const different = (length: number) => new Set(madeUpWords(length, SEED)(length)).size;
  const growth = different(100_000) / different(10_000);
  expect(growth).toBeGreaterThan(2);
  expect(growth).toBeLessThan(8);
});

test('words of different seeds are seldom the same', () => {
  const known = new Set(madeUpWords(10_000, SEED)(5000));
  const others = [...new Set(madeUpWords(10_000, SEED + 1)(5000))];
  expect(others.filter((word) => known.has(word)).length).toBeLessThan(0.1 * others.length);
});
