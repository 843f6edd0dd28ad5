import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asTypedInArabic, asTypedInLatin } from '../../src/arabic/keyboard.ts';

test.each([
  ['hgsthvm', 'السفارة'],
  ['lwvhjm', 'مصراتة'],
  ['bhks', 'لاانس'],
  ['],hu', 'دواع'],
])('%s was meant to be %s, and back', (latin, arabic) => {
  expect(asTypedInArabic(latin)).toBe(arabic);
  expect(asTypedInLatin(arabic)).toBe(latin);
});

test('capitals are the same keys, and what is on no key stays', () => {
  expect(asTypedInArabic('HGSTHVM 15؟')).toBe('السفارة 15؟');
});

test('for anything typed on the keys the two are inverse', () => {
  const keys = fc.string({ unit: fc.constantFrom(..."qwertyuiop[]asdfghjkl;'zxcvnm,./ ") });
  // `gh` writes the two letters that `b` writes with one key.
  const unmistakable = keys.filter((typed) => !typed.includes('gh'));
  fc.assert(fc.property(unmistakable, (typed) => asTypedInLatin(asTypedInArabic(typed)) === typed));
});
