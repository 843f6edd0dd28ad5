import { describe, expect, test } from 'vitest';
import { checkVerdict } from '../../src/reader/check-verdict.ts';
import { findQuote, MAX_QUOTE } from '../../src/reader/find-quote.ts';
import { reportOf } from '../support/libraries.ts';

const TEXT =
  'قال مسؤول إنَّ «الهجوم» سيبدأ، بعد 1.540 يوماً. والوزير عبد الله غائب عن مدينة الـــزنتان';
const report = reportOf('1', 'فقرة أولى', TEXT);
const SHOWN = report.paragraphs.map((text, at) => ({
  ...{ report, text, paragraph: at + 1 },
  id: 10 + at,
}));
const UNSURE = { verdict: 'unsure', passage: undefined, quote: undefined };

const judged = (content: string) => checkVerdict(content, SHOWN);
const quoted = (quote: string, text = TEXT) => {
  const span = findQuote(quote, text);
  return span && text.slice(...span);
};

describe('a quote is found in normal form', () => {
  test.each([
    ['سيبدأ، بعد', 'سيبدأ، بعد'],
    ['ان الهجوم سيبدا بعد ١٫٥٤٠ يوما', 'إنَّ «الهجوم» سيبدأ، بعد 1.540 يوماً'],
    ['مسئول', 'مسؤول'],
    ['الوزير عبدالله', 'والوزير عبد الله'],
    ['وزير', 'والوزير'],
    ['الزنتان', 'الـــزنتان'],
    ['"سيبدأ  \n بعد"', 'سيبدأ، بعد'],
  ])('%s', (quote, expected) => {
    expect(quoted(quote)).toBe(expected);
  });
});

describe('a quote is not found', () => {
  test.each([
    ['that leaves words out', 'قال … سيبدأ'],
    ['of half a word', 'غائ'],
    ['of the end of a word', 'تان'],
    ['of a part of a number', '540'],
    ['of another number', '1.54'],
    ['that is empty', ''],
    ['of punctuation', ' «…» ؟!'],
    ['that says more', 'الوزير عبد الله غائب عن مدينة الزنتان غدا'],
  ])('%s', (_, quote) => {
    expect(quoted(quote)).toBeUndefined();
  });
});

describe('a quote that is too long', () => {
  const word = 'كلمة ';
  const short = `${word.repeat(10)}طويلة.`;
  const long = `${word.repeat(100)}أخيرة.`;

  test('becomes the sentence that holds its start', () => {
    expect(quoted(`طويلة. ${long}`, `أولا. ${short} ${long}`)).toBe(short);
  });

  test('is cut after a word when that sentence is too long as well', () => {
    const text = `أولا. ${long}`;
    const piece = quoted(long, text) ?? '';
    expect(piece.length).toBeLessThanOrEqual(MAX_QUOTE);
    expect(piece).toMatch(/^(?:كلمة )+كلمة$/u);
  });
});

test.each([
  ['{"passage": 2, "quote": "مدينة الزنتان"}'],
  ['```json\n{"passage": 2, "quote": "مدينة الزنتان"}\n```'],
  ['```\n{"passage": 2, "quote": "مدينة الزنتان"}```'],
  ['<think>{"passage": 1}</think>\n{"passage": 2, "quote": "مدينة الزنتان"}'],
  ['the first tag is left out</think>{"passage":2,"quote":"مدينة الزنتان","why":"it says so"}'],
])('is verified: %s', (content) => {
  const { verdict, passage, quote = [0, 0] } = judged(content);
  expect([verdict, passage, TEXT.slice(...quote)]).toEqual(['verified', 11, 'مدينة الـــزنتان']);
});

test.each([
  '{"passage": null, "quote": null}',
  '{"passage": null}',
  '{"passage":null,"quote":"x"}',
])('is nothing: %s', (content) => {
  expect(judged(content)).toEqual({ ...UNSURE, verdict: 'nothing' });
});

test.each([
  '',
  'null',
  '[]',
  '{}',
  '{"passage": 0, "quote": "قال"}',
  '{"passage": 3, "quote": "قال"}',
  '{"passage": -1, "quote": "قال"}',
  '{"passage": 1.5, "quote": "قال"}',
  '{"passage": "2", "quote": "قال"}',
  '{"passage": 2, "quote": ["قال"]}',
  '{"passage": 2, "quote": "قال',
  'الفقرة {"passage": 2, "quote": "قال"}',
  '<think>{"passage": 2, "quote": "قال"}',
  '{"passage": 2, "quote": "قال"}{"passage": 1, "quote": "فقرة"}',
  '{"__proto__": {"passage": 2, "quote": "قال"}}',
])('is unsure: %s', (content) => {
  expect(judged(content)).toEqual(UNSURE);
});

test.each(['مدينة', 'لم يقله أحد', '', '؟'])(
  'a quote of another passage is unsure: %s',
  (quote) => {
    expect(judged(JSON.stringify({ passage: 1, quote }))).toEqual({ ...UNSURE, passage: 10 });
  },
);
