import { expect, test } from 'vitest';
import { introductionsOf } from '../../src/summary/introductions.ts';
import { reportSentences } from '../../src/summary/report-sentences.ts';
import { runToEnd } from '../../src/util/cooperative.ts';
import { reportOf } from '../support/libraries.ts';
import { summaryOf } from './sentences.ts';

const introductions = (...sentences: string[]) =>
  introductionsOf(runToEnd(reportSentences(reportOf('أ', ...sentences))));

const IN_FULL = 'والمستقيلون هم وزير الكهرباء عادل المياحي ووزير النقل قصي اللامي.';
const BY_SURNAME = 'وسلم المياحي الكتب الأربعة إلى الأمانة العامة عند السابعة مساء.';

test('a surname needs a sentence with the given name', () => {
  expect(introductions(IN_FULL, BY_SURNAME)).toEqual([[], [[0]]]);
  expect(introductions(BY_SURNAME, IN_FULL)).toEqual([[], []]);
  expect(introductions(IN_FULL, 'وقال عادل المياحي إنه باق في منصبه.')).toEqual([[], []]);
});

test('one of several introductions is enough', () => {
  const again = 'وكان عادل المياحي قد زار أنقرة الأسبوع الماضي.';
  expect(introductions(IN_FULL, again, BY_SURNAME)).toEqual([[], [], [[0, 1]]]);
});

test('a speaker who is called by role alone needs a sentence that names the role', () => {
  const source = 'وقال مصدر في المطار إن الطائرة هبطت متأخرة.';
  expect(introductions(source, 'وأضاف المصدر أن الركاب بخير.')).toEqual([[], [[0]]]);
  expect(introductions(source, 'وأضاف مدير المطار أن الركاب بخير.')).toEqual([[], []]);
});

test('a summary does not speak of somebody whom it does not introduce', () => {
  const news = 'قدم أربعة وزراء عراقيين استقالاتهم أمس احتجاجا على عقد بقيمة 3 مليارات دينار.';
  for (let longest = news.length; longest < 400; longest += 10) {
    const summary = summaryOf(longest, news, IN_FULL, BY_SURNAME);
    if (summary.includes(BY_SURNAME)) expect(summary).toContain(IN_FULL);
  }
});
