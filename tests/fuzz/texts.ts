import fc from 'fast-check';

/** What has broken programs before, and what Arabic that people type looks like. */
const HOSTILE: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e\u2066\u200f\u061c\ufeff',
  '```\n# عنوان\n> اقتباس\n||مخفي||',
  '@everyone @here <@1> <@&1> <#1> </اسأل:1>',
  '[رابط](http://example.org) <http://example.org> https://example.org/?a=1&b=2',
  '$1 $& %s {0} \\u0627',
  '__proto__ constructor toString hasOwnProperty',
  '"}],"question":null,{"',
  '🕊️👨‍👩‍👧‍👦🇱🇾',
  'ﷺﷲ',
  'اَلْسَّلَامُ عَلَيْكُمْ',
  'ســـــرت',
  'كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟',
  'metta tebda el 7arb 3ala sirt?',
  'hgsthvm hgwdkdm',
  'السلام عليكم',
];

const arabic = fc.string({
  unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ ٠١٢؟،.\u0640\u064b\u0651'),
  maxLength: 400,
});

/** @returns any text of at most so many UTF-16 units, often a hostile one */
export function anyText(longest: number): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.constantFrom(...HOSTILE),
      arabic,
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.tuple(fc.constantFrom(...HOSTILE), arabic).map((parts) => parts.join(' ')),
      fc.tuple(arabic, fc.nat(200)).map(([text, times]) => text.repeat(times)),
    )
    .map((text) => text.slice(0, longest));
}

/** @returns the text of a knowledge file, often one in the right form */
export function anyReportText(): fc.Arbitrary<string> {
  const text = anyText(3000);
  return fc.oneof(
    text,
    fc
      .record({ title: text, paragraphs: fc.array(text, { maxLength: 6 }), source: anyText(600) })
      .map(({ title, paragraphs, source }) =>
        [`# ${title}`, ...paragraphs, `المصدر: http://example.org/${source}`].join('\n\n'),
      ),
  );
}
