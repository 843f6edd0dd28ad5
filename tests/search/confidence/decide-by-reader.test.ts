import { describe, expect, test } from 'vitest';
import type { ReaderJudgement } from '../../../src/search/confidence/reader-judgement.ts';
import { createSearch } from '../../../src/search/search.ts';
import { reportOf } from '../../support/libraries.ts';

const TEXTS = [
  'افتتح الوزير المعرض صباح الأحد.',
  'وقال إن ثمن التذكرة خمسة دنانير للكبار، والدخول مجاني للأطفال.',
  'زار المعرض مئة تلميذ في يومه الأول.',
  'يغلق المعرض أبوابه بعد أسبوع.',
];
const search = createSearch([reportOf('معرض', ...TEXTS)]);
/** Shares no word with the second paragraph, which answers it. */
const PARAPHRASE = 'بكم يشاهده الراشدون؟';
const BY_WORDS = 'متى افتتح الوزير المعرض؟';

function judged(question: string, judgement: Partial<ReaderJudgement>) {
  const nothing = { verdict: 'nothing', passage: undefined, quote: undefined } as const;
  return search.ask(question, {
    judgement: { ...nothing, shown: TEXTS.length, milliseconds: 1, ...judgement },
  });
}

describe('a verified passage', () => {
  const quoted = 'خمسة دنانير';
  const from = (TEXTS[1] ?? '').indexOf(quoted);
  const quote = [from, from + quoted.length] as const;

  test('is the only answer, even if it holds no word of the question', () => {
    const { results, nearest } = judged(PARAPHRASE, { verdict: 'verified', passage: 1, quote });
    expect(results.map(({ paragraph }) => paragraph)).toEqual([2]);
    expect(nearest).toEqual([]);
  });

  test('shows the quoted words in bold', () => {
    const { results } = judged(PARAPHRASE, { verdict: 'verified', passage: 1, quote });
    const { text, highlights } = results[0]?.excerpt ?? { text: '', highlights: [] };
    expect(highlights.map(([start, end]) => text.slice(start, end))).toEqual([quoted]);
  });
});

test('when it finds nothing, the answer by words goes to the asker only', () => {
  expect(search.ask(BY_WORDS).results[0]?.paragraph).toBe(1);
  const { results, nearest } = judged(BY_WORDS, {});
  expect(results).toEqual([]);
  expect(nearest[0]?.paragraph).toBe(1);
});

test('when it finds nothing and the words neither, the reports are silent', () => {
  expect(judged(PARAPHRASE, {})).toMatchObject({ results: [], nearest: [] });
});

test('when it is unsure, the passage that it pointed at comes first, to the asker only', () => {
  const { results, nearest } = judged(BY_WORDS, { verdict: 'unsure', passage: 2 });
  expect(results).toEqual([]);
  expect(nearest.map(({ paragraph }) => paragraph).slice(0, 2)).toEqual([3, 1]);
});

test('small talk stays small talk', () => {
  const { results, smallTalk } = judged('السلام عليكم', { verdict: 'verified', passage: 0 });
  expect([results, smallTalk]).toEqual([[], 'greeting']);
});

test('candidates are the best passages by words; none for small talk', () => {
  expect(search.candidates(BY_WORDS, 2)).toMatchObject({ passages: [0, expect.any(Number)] });
  expect(search.candidates('السلام عليكم', 2)).toBeUndefined();
});
