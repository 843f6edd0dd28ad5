import fc from 'fast-check';

/** Letters in every writing the bot meets, marks, controls, digits, punctuation, emoji. */
const ALPHABET = [
  ...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱؤئىةکگپچڤی',
  ...'\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640',
  ...'ﻻﷲﷺﺀ٠١٢٣۴۵67\u200b\u200f\u202e\u2066\ufeff\u061c',
  ...'abzAZéİßﬁ .,،؛:؟!?…()[]«»"*_~`|>#@-+\\/\n\t',
  '😂',
  '👨‍👩‍👧',
  '\ud83d',
  '\ude00',
];

/** Any text, mostly Arabic, that may come out of a keyboard, a web page or a hostile hand. */
export function anyText(maxLength = 120): fc.Arbitrary<string> {
  const letters = fc.constantFrom(...ALPHABET);
  const arabic = fc.string({ unit: letters, maxLength });
  return fc.oneof(
    { weight: 4, arbitrary: arabic },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength }) },
  );
}
