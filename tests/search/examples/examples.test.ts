import { expect, test, vi } from 'vitest';
import { messages } from '../../../src/messages.ts';
import { exampleQuestions } from '../../../src/search/examples/examples.ts';
import { createSearch, type Search } from '../../../src/search/search.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { realLibrary, reportOf } from '../../support/libraries.ts';

const examplesOf = (report: (typeof realLibrary)[0], search: Search = createSearch([report])) =>
  runToEnd(exampleQuestions(report, search, messages.examples));

test('the report offers at least three questions, and answers each', () => {
  const search = createSearch(realLibrary);
  const examples = examplesOf(realLibrary[0], search);
  expect(examples.length).toBeGreaterThanOrEqual(3);
  for (const example of examples) expect(search.ask(example).results).not.toEqual([]);
  expect(examples).toContain('ماذا أعلنت الصين؟');
});

test('questions on a speaker come before questions on a name, in any order of paragraphs', () => {
  const named = 'وصلت السفينة التركية إلى ميناء طرابلس.';
  const said = 'وقال مدير الميناء إن الحمولة دقيق.';
  expect(examplesOf(reportOf('أ', named, said))).toEqual([
    'ماذا قال مدير الميناء؟',
    'ماذا عن السفينة التركية؟',
  ]);
});

test('a verb keeps its preposition', () => {
  expect(examplesOf(reportOf('أ', 'وأفاد مدير الميناء بأن السفينة رست.'))).toEqual([
    'بمَ أفاد مدير الميناء؟',
  ]);
});

test('questions that read badly are left out', () => {
  const paragraphs = [
    'وأضاف المتحدث أن الميناء مفتوح.',
    'أعلن الاتحاد تضامنه ودعا إلى الحوار.',
    'عاد البحارة الموسم الماضي من الصيد.',
  ];
  expect(examplesOf(reportOf('أ', ...paragraphs))).toEqual([]);
});

test('a name does not cross the end of a sentence', () => {
  expect(examplesOf(reportOf('أ', 'وصلت السفينة. التركية ممتلئة.'))).toEqual([]);
});

test('a long report is searched only until there are enough examples', () => {
  const report = reportOf('أ', ...Array.from({ length: 300 }, (_, at) => `قال شاهد${at} إن كذا.`));
  const search = createSearch([report]);
  const ask = vi.fn(search.ask);
  expect(examplesOf(report, { ...search, ask })).toHaveLength(6);
  expect(ask.mock.calls.length).toBeLessThan(20);
});

test('the attempts are limited when a report answers nothing', () => {
  const paragraphs = Array.from(
    { length: 500 },
    () => 'قال الشاهد الكبير إن السفينة التركية غرقت.',
  );
  const report = reportOf('أ', ...paragraphs);
  const silent = {
    results: [],
    nearest: [],
    closest: undefined,
    reading: undefined,
    smallTalk: undefined,
  };
  const ask = vi.fn(() => silent);
  expect(examplesOf(report, { ...createSearch([report]), ask })).toEqual([]);
  expect(ask.mock.calls.length).toBeLessThan(paragraphs.length);
});

test('a report without names and speakers offers no examples', () => {
  expect(examplesOf(reportOf('أ', 'حدث شيء ما في مكان ما.'))).toEqual([]);
});
