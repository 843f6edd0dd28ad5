import { expect, test } from 'vitest';
import { createSearch } from '../../../src/search/search.ts';
import { reportOf } from '../../support/libraries.ts';

const FILLER = 'تواصلت الأعمال المعتادة في الدوائر الحكومية طوال ذلك الصباح دون انقطاع.';

const excerptOf = (paragraph: string, question: string) =>
  createSearch([reportOf('أ', paragraph)]).ask(question).results[0]?.excerpt;

const highlighted = (paragraph: string, question: string) => {
  const found = excerptOf(paragraph, question);
  return found?.highlights.map(([start, end]) => found.text.slice(start, end));
};

test('a short paragraph is shown whole', () => {
  expect(excerptOf('افتتح الوزير الجسر.', 'الجسر')?.text).toBe('افتتح الوزير الجسر.');
});

test('a long paragraph is cut to whole sentences around the answer', () => {
  const answer = 'افتتح الوزير الجسر الجديد يوم الاثنين.';
  const text = [...Array(8).fill(FILLER), answer, ...Array(8).fill(FILLER)].join(' ');
  const excerpt = excerptOf(text, 'متى افتتح الوزير الجسر؟')?.text;
  expect(excerpt).toContain(answer);
  expect(excerpt).toMatch(/^…(?:تواصلت|افتتح).*\.…$/u);
});

test('a sentence longer than an excerpt is cut at clauses, a clause at words', () => {
  const clauses = Array.from({ length: 30 }, (_, at) => `ثم مرت القافلة رقم ${at}،`).join(' ');
  expect(excerptOf(`${clauses} ووصل الوزير`, 'الوزير')?.text).toMatch(/^…ثم مرت .* ووصل الوزير$/u);

  const words = 'كلمة '.repeat(200);
  expect(excerptOf(`${words}الوزير`, 'الوزير')?.text).toMatch(/^…كلمة .*كلمة الوزير$/u);
});

test('highlights cover words as published: with diacritics, tatweel and attached letters', () => {
  expect(highlighted('وصل الوَزِيـــرُ إلى المدينة', 'الوزير')).toEqual(['الوَزِيـــرُ']);
  expect(highlighted('وبالوزراء، اكتمل الاجتماع', 'الوزراء')).toEqual(['وبالوزراء']);
});
