import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_EXCERPT_LENGTH } from '../../src/search/excerpt/excerpt.ts';
import { createSearch } from '../../src/search/search.ts';
import { realLibrary, realSynonyms, reportOf } from '../support/libraries.ts';
import { anyText } from '../support/texts.ts';

const search = createSearch(realLibrary, realSynonyms);

describe('matching', () => {
  const colours = reportOf(
    'ألوان',
    'وصلت الشاحنات الحمراء إلى الميناء',
    'غادرت السفن الزرقاء المرفأ',
  );
  const small = createSearch([colours]);

  test('a word is found with any attached letters', () => {
    expect(small.ask('وبالشاحنات').results[0]?.paragraph).toBe(1);
    expect(small.ask('سفينة أم سفن').results[0]?.paragraph).toBe(2);
  });

  test.each([
    ['a letter missing', 'الشاحات'],
    ['a letter too many', 'الشاحننات'],
    ['a wrong letter', 'الشاخنات'],
    ['two letters swapped', 'الشاحانت'],
  ])('a misspelt word is found, but alone gives no answer: %s', (_, word) => {
    expect(small.ask(word)).toMatchObject({
      results: [],
      closest: { paragraph: 1, gate: undefined },
    });
    expect(small.ask(`${word} الحمراء`).results[0]?.paragraph).toBe(1);
  });

  test('a short word does not match another short word', () => {
    expect(small.ask('سحر')).toMatchObject({ results: [], closest: undefined });
  });

  test('the word itself ranks above a similar word', () => {
    const like = createSearch([reportOf('ج', 'حضر الوزيرة', 'حضر الوزير', 'حضر الوزراء')]);
    expect(like.ask('الوزير').results[0]?.paragraph).toBe(2);
  });
});

test('searches the given report, or all without one', () => {
  const reports = [
    reportOf('أ', 'زار الرئيس المصنع'),
    reportOf('ب', 'زار الرئيس الجامعة'),
  ] as const;
  const both = createSearch([...reports]);
  expect(both.ask('زيارة الرئيس').results.map(({ report }) => report.id)).toEqual(['أ', 'ب']);
  expect(
    both.ask('زيارة الرئيس', { report: reports[1] }).results.map(({ report }) => report.id),
  ).toEqual(['ب']);
});

test('finds words that are properties of JavaScript objects', () => {
  const odd = createSearch([reportOf('أ', 'constructor hasOwnProperty __proto__')]);
  expect(odd.ask('constructor').results).toHaveLength(1);
  expect(search.ask('constructor toString __proto__').results).toEqual([]);
});

describe('for any question', () => {
  const anyQuestion = fc.oneof(
    anyText(300),
    // Words of the report in any order, so that there are matches.
    fc
      .array(
        fc.constantFrom(
          ...realLibrary.flatMap(({ paragraphs }) => paragraphs.join(' ').split(' ')),
        ),
      )
      .map((words) => words.join(' ')),
  );

  test('results are verbatim, short, scored, and highlighted on whole words in order', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { results } = search.ask(question);
        expect(results.length).toBeLessThanOrEqual(5);
        for (const { text, score, excerpt } of results) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(excerpt.text.length).toBeLessThanOrEqual(MAX_EXCERPT_LENGTH);
          const verbatim = excerpt.text.replace(/^…|…$/gu, '');
          expect(text).toContain(verbatim);
          let at = 0;
          for (const [start, end] of excerpt.highlights) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(excerpt.text.slice(start, end)).toMatch(
              /^[\p{L}\p{N}].*[\p{L}\p{M}\p{N}ـ]$|^[\p{L}\p{N}]$/u,
            );
            expect(excerpt.text[end] ?? ' ').not.toMatch(/\p{M}/u);
            at = end;
          }
        }
      }),
    );
  });

  test('the same question has the same answer', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(search.ask(question)).toEqual(search.ask(question));
      }),
    );
  });
});

describe('a text that is no question', () => {
  test.each([
    ['a repeated letter', 'ا'.repeat(6000)],
    ['emoji', '😂'.repeat(3000)],
    ['unpaired surrogates', '\ud83d'.repeat(6000)],
    ['combining marks on one letter', `ب${'\u0651'.repeat(6000)}`],
  ])('has no answer: %s', (_, question) => {
    expect(search.ask(question).results).toEqual([]);
  });
});
