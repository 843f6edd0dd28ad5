import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/arabic/normalise.ts';
import { anyText } from '../support/texts.ts';

const text = (original: string) => normalise(original).text;

test.each([
  ['vowel signs and tatweel', 'إلــى أيــن تزحــف القُــوّات', 'الي اين تزحف القوات'],
  ['alef, yeh, teh marbuta', 'أ إ آ ٱ ىی ة', 'ا ا ا ا يي ه'],
  ['Persian and Maghrebi letters', 'گپچڤک ڨ', 'كبجفك ق'],
  ['presentation forms and ligatures', 'ﻻ ﷲ', 'لا الله'],
  ['Arabic-Indic and Persian digits', '٢٠١٦ ۲۰۱۶ ١٢٫٥', '2016 2016 12.5'],
  ['bidi and zero-width characters', 'سـ\u200dر\u202e\u200fت\ufeff', 'سرت'],
  ['case and accents', 'MISRĀTA', 'misrata'],
  ['drawn-out letters', 'شكراااااا', 'شكرا'],
])('folds %s', (_, original, folded) => {
  expect(text(original)).toBe(folded);
});

test('folds a hamza before waw on every seat', () => {
  expect(text('مسئولون')).toBe(text('مسؤولون'));
  expect(text('شئون')).toBe(text('شؤون'));
});

test('keeps the seat of a hamza elsewhere', () => {
  expect(text('كتائب')).toBe('كتايب');
  expect(text('مؤتمر')).toBe('موتمر');
});

describe('for any text', () => {
  test('normalising a normalised text changes nothing', () => {
    fc.assert(fc.property(anyText(), (original) => text(text(original)) === text(original)));
  });

  test('every letter maps to a piece of the original that normalises to it', () => {
    fc.assert(
      fc.property(anyText(), (original) => {
        const normalised = normalise(original);
        for (let at = 0; at < normalised.text.length; at++) {
          const [start, end] = normalised.original(at, at + 1);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(original.length);
          expect(text(original.slice(start, end))).toContain(normalised.text[at]);
        }
      }),
    );
  });

  test('the mapping keeps the order of the letters', () => {
    fc.assert(
      fc.property(anyText(), (original) => {
        const normalised = normalise(original);
        const starts = Array.from(normalised.text, (_, at) => normalised.original(at, at + 1)[0]);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });
});

test('letters that are stored apart from their hamza or madda are the same', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const composed = text.normalize('NFC');
      expect(normalise(composed.normalize('NFD')).text).toBe(normalise(composed).text);
    }),
    { numRuns: 1000 },
  );
  const apart = 'مسؤول'.normalize('NFD');
  const { text, original } = normalise(`قال ${apart} كبير`);
  expect(text).toBe(normalise('قال مسؤول كبير').text);
  expect(original(4, 8)).toEqual([4, 4 + apart.length]);
});
