import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DeletionIndex } from '../../../src/search/index/deletion-index.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';

const word = fc.string({
  unit: fc.constantFrom(...'ابتحدرسعقكلمنهوي'),
  minLength: 3,
  maxLength: 12,
});
const place = fc.nat(11);
const letter = fc.constantFrom(...'ابتحدرسعقكلمنهوي');

const HOW = ['leave', 'add', 'replace', 'swap'] as const;

/** A word with one letter left out, added, replaced, or swapped with the next. */
const typo = fc
  .tuple(word, place, letter, fc.constantFrom(...HOW))
  .map(([right, at, other, how]) => {
    const [before, here, after] = [
      right.slice(0, at),
      right.slice(at, at + 1),
      right.slice(at + 1),
    ];
    const typos = {
      leave: before + after,
      add: before + other + here + after,
      replace: before + other + after,
      swap: before + after.slice(0, 1) + here + after.slice(1),
    };
    return [right, typos[how]] as const;
  });

test('finds a word by any of its single typos', () => {
  fc.assert(
    fc.property(typo, fc.array(word), ([right, wrong], others) => {
      const words = [...others, right];
      const index = runToEnd(DeletionIndex.of(words.map((each, id) => [id, [each]])));
      expect(index.near([wrong], false)).toContain(words.indexOf(right));
    }),
  );
});

test('does not find a word that shares nothing with it', () => {
  const index = runToEnd(
    DeletionIndex.of([
      [0, ['السفارة']],
      [1, ['مصراتة']],
    ]),
  );
  expect(index.near(['بوقرين'], true)).toEqual(new Set());
});
