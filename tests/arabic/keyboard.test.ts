import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asTypedInArabic, asTypedInLatin } from '../../src/arabic/keyboard.ts';

test.each([
  ['hgsthvm', 'السفارة'],
  ['lwvhjm', 'مصراتة'],
  ['bhks', 'لاانس'],
  ['],hu', 'دواع'],
])('%s is %s on the other layout, and back', (latin, arabic) => {
  expect(asTypedInArabic(latin)).toBe(arabic);
  expect(asTypedInLatin(arabic)).toBe(latin);
});

test('capitals count as the same keys, and other characters are kept', () => {
  expect(asTypedInArabic('HGSTHVM 15؟')).toBe('السفارة 15؟');
});

test('for any typed text the two functions are inverse', () => {
  const keys = fc.string({ unit: fc.constantFrom(..."qwertyuiop[]asdfghjkl;'zxcvnm,./ ") });
  // `gh` types the same two letters as the single key `b`.
  const unmistakable = keys.filter((typed) => !typed.includes('gh'));
  fc.assert(fc.property(unmistakable, (typed) => asTypedInLatin(asTypedInArabic(typed)) === typed));
});
