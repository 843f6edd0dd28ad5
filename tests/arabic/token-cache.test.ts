import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { cachingTermTokeniser, cachingTokeniser } from '../../src/arabic/token-cache.ts';
import { tokenise } from '../../src/arabic/tokenise.ts';

test('returns the same tokens as tokenise, with any cache', () => {
  const cached = cachingTermTokeniser();
  const sign = fc.constantFrom(...'اأءؤوىيةه٣،. \n\u00a0\ufeff\u0651\u0640ﷺ😀'.split(''));
  const texts = fc.oneof(
    fc.string({ unit: sign, maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(cached(text)).toEqual(tokenise(text));
      expect(cached(text)).toEqual(tokenise(text));
    }),
    { numRuns: 2000 },
  );
});

test('analyses each piece of text once', () => {
  const analyse = vi.fn((term: string) => term.length);
  const visitWords = cachingTokeniser(analyse);
  const words: [length: number, start: number, end: number][] = [];
  visitWords('قال، قال قال', (...word) => words.push(word));
  visitWords('ثم قال', (...word) => words.push(word));
  expect(words.map(([length]) => length)).toEqual([3, 3, 3, 2, 3]);
  expect(words.at(-1)).toEqual([3, 3, 6]);
  expect(analyse.mock.calls.map(([term]) => term)).toEqual(['قال', 'قال', 'ثم']);
});
