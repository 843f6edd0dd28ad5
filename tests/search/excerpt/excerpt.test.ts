import { describe, expect, test } from 'vitest';
import { MAX_EXCERPT_LENGTH } from '../../../src/search/excerpt/excerpt.ts';
import { createSearch } from '../../../src/search/search.ts';
import { reportOf } from '../../support/libraries.ts';

const FILLER = 'تواصلت الأعمال المعتادة في الدوائر الحكومية طوال ذلك الصباح دون انقطاع.';

const excerptOf = (paragraph: string, question: string) =>
  createSearch([reportOf('أ', paragraph)]).ask(question).results[0]?.excerpt;

const highlighted = (paragraph: string, question: string) => {
  const found = excerptOf(paragraph, question);
  return found?.highlights.map(([start, end]) => found.text.slice(start, end));
};

test('a percentage is marked whole', () => {
  const paragraph = 'ارتفع التضخم بنسبة 3,5 في المئة هذا العام.';
  expect(highlighted(paragraph, 'كم نسبة التضخم؟')).toEqual(['3,5 في المئة']);
});

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

describe('the line that the others are read with stands above', () => {
  const rows = Array.from({ length: 30 }, (_, at) => `| مدينة رقم ${at} | ${at * 7} مليون |`);
  const items = Array.from({ length: 30 }, (_, at) => `- إصلاح الطريق رقم ${at} في الجنوب`);
  test.each([
    [
      'a heading',
      `كلفة الميناء\n\nافتتح الوزير الميناء. ${`${FILLER} `.repeat(9)}`,
      'من افتتح الميناء؟',
    ],
    ['the header of a table', ['| المدينة | الكلفة |', ...rows].join('\n'), 'كلفة مدينة رقم 17'],
    [
      'what leads in to a list',
      ['طالبت اللجنة بما يلي:', ...items].join('\n'),
      'إصلاح الطريق رقم 17',
    ],
  ])('%s', (_, paragraph, question) => {
    const found = excerptOf(paragraph, question);
    const [lead = '', ...below] = found?.text.split('\n') ?? [];
    expect(paragraph.split('\n')[0]).toBe(lead);
    expect(below.join('')).toMatch(/افتتح الوزير|رقم 17/u);
    expect(found?.text.length).toBeLessThanOrEqual(MAX_EXCERPT_LENGTH);
    for (const line of below) {
      expect(paragraph).toContain(line.replace(/^…/u, '').replace(/…$/u, ''));
    }
    for (const [start, end] of found?.highlights ?? []) {
      expect(found?.text.slice(start, end)).toMatch(/^[\p{L}\p{N} ]+$/u);
    }
  });

  test('and is never an excerpt by itself', () => {
    const paragraph = `كلفة توسعة الميناء\n\n${`${FILLER} `.repeat(9)}`;
    const lines = excerptOf(paragraph, 'ما كلفة توسعة الميناء؟')?.text.split('\n') ?? [];
    expect(lines[0]).toBe('كلفة توسعة الميناء');
    expect(lines.at(-1)).toContain('تواصلت الأعمال');
  });
});
