import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rememberingTokeniser } from '../../src/arabic/remembering-tokeniser.ts';
import { tokenise } from '../../src/arabic/tokenise.ts';

test('finds the same words in the same places as tokenise, whatever it remembers', () => {
  const remembering = rememberingTokeniser();
  const sign = fc.constantFrom(...'اأءؤوىيةه٣،. \n\u00a0\ufeff\u0651\u0640ﷺ😀'.split(''));
  const texts = fc.oneof(
    fc.string({ unit: sign, maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(remembering(text)).toEqual(tokenise(text));
      expect(remembering(text)).toEqual(tokenise(text));
    }),
    { numRuns: 2000 },
  );
});
