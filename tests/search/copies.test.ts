import { expect, test } from 'vitest';
import { createSearch } from '../../src/search/search.ts';
import { reportOf } from '../support/libraries.ts';

const TEXT = 'افتتح وزير النقل الجسر الجديد في العاصمة صباح أمس بكلفة 12 مليون دينار.';
const OTHER = 'وقال مدير المشروع إن الجسر سيخفف الازدحام في الأحياء القديمة.';
const first = { ...reportOf('أ', TEXT, OTHER), url: 'http://first.example/1' };
// A detached conjunction, another space, a vowel sign: the same text all the same.
const copy = {
  ...reportOf('ب', `  ${TEXT.replace('افتتح', 'افتَتح')}`),
  url: 'http://second.example/2',
};
const unlike = reportOf('ج', 'وزار وزير الصحة المستشفى الجديد في العاصمة أمس.');
const QUESTION = 'من افتتح الجسر الجديد في العاصمة؟';

test('a text that two sites publish takes one place, with both sources', () => {
  const { results, nearest } = createSearch([first, copy, unlike]).ask(QUESTION);
  const shown = [...results, ...nearest];
  expect(shown.filter(({ text }) => text.includes('12'))).toHaveLength(1);
  expect(shown[0]?.report).toBe(first);
  expect(shown[0]?.alsoIn).toEqual([copy]);
  expect(shown.slice(1).flatMap(({ alsoIn }) => alsoIn)).toEqual([]);
});

test('within a chosen report its own place is shown', () => {
  const { results, nearest } = createSearch([first, copy, unlike]).ask(QUESTION, { report: copy });
  expect([...results, ...nearest].map(({ report }) => report)).toEqual([copy]);
});

test('a copy is no rival: the answer is as sure as without it', () => {
  const alone = createSearch([first, unlike]).ask(QUESTION);
  const both = createSearch([first, copy, unlike]).ask(QUESTION);
  expect(both.results.length).toBe(alone.results.length);
});
