import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/arabic/normalise.ts';
import { skeleton, stem } from '../../src/arabic/stem.ts';

const stemOf = (word: string) => stem(normalise(word).text);

describe('inflections of a word share a stem', () => {
  test.each([
    ['السفارة', 'سفارة', 'والسفارة', 'للسفارة'],
    ['المقاتلين', 'مقاتلون', 'مقاتلي', 'والمقاتلين'],
    ['غربا', 'غرب', 'غربي', 'الغرب'],
    ['مؤقتة', 'مؤقت'],
    ['الصينية', 'الصيني', 'الصينيين'],
    ['أعلن', 'أعلنت', 'أعلنوا'],
    ['سفارة', 'سفارتهم', 'السفارتين'],
  ])('%s', (...words) => {
    expect(new Set(words.map(stemOf)).size).toBe(1);
  });
});

test('short words keep their letters', () => {
  expect(stemOf('ولد')).toBe('ولد');
  expect(stemOf('دين')).toBe('دين');
  expect(stemOf('بنت')).toBe('بنت');
});

test('a teh after a long vowel belongs to the word', () => {
  expect(stemOf('بيروت')).toBe('بيروت');
});

test('a broken plural shares its consonants with the singular', () => {
  const consonants = (word: string) => skeleton(stemOf(word));
  expect(consonants('أسلحة')).toBe(consonants('السلاح'));
  expect(consonants('الطرق')).toBe(consonants('طريق'));
  expect(consonants('عناصر')).toBe(consonants('عنصر'));
});
