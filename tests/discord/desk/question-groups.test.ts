import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoredQuestion } from '../../../src/discord/desk/desk-store.ts';
import { groupQuestions } from '../../../src/discord/desk/question-groups.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';

const asked = (text: string, at: number): StoredQuestion => ({
  id: `${at}`,
  time: -at,
  server: 'خادم',
  outcome: 'silent',
  text,
  report: undefined,
  paragraph: undefined,
  score: undefined,
  because: undefined,
  flags: 0,
  isWithdrawn: false,
  state: 'open',
});

const groupsOf = (...texts: string[]) =>
  runToEnd(groupQuestions(texts.map(asked))).map(({ questions }) =>
    questions.map(({ text }) => text),
  );

test('wordings of one question stand together, the largest group first, the latest wording first', () => {
  const groups = groupsOf(
    'متى موعد المباراة؟',
    'كم سعر الدولار اليوم',
    'بكم الدولار اليوم؟',
    'شحال سعر الدولار اليوم',
    'من فاز في الانتخابات البلدية؟',
    'الانتخابات البلدية مين فاز بيها',
    'ما نتيجة الانتخابات الرئاسية؟',
  );
  expect(groups).toEqual([
    ['كم سعر الدولار اليوم', 'بكم الدولار اليوم؟', 'شحال سعر الدولار اليوم'],
    ['من فاز في الانتخابات البلدية؟', 'الانتخابات البلدية مين فاز بيها'],
    ['متى موعد المباراة؟'],
    ['ما نتيجة الانتخابات الرئاسية؟'],
  ]);
});

test('spelling, article and diacritics are no difference', () => {
  expect(groupsOf('سعر الذهب في طرابلس', 'سعرُ الذَّهب بطرابلس', 'سعر ذهب طرابلس')).toHaveLength(1);
});

test('a word that all have makes nobody alike', () => {
  const towns = ['سرت', 'مصراتة', 'طبرق', 'غدامس', 'زوارة', 'نالوت', 'هون', 'مرزق'];
  expect(groupsOf(...towns.map((town) => `أخبار ${town}`))).toHaveLength(towns.length);
});

test('for any questions: each is in one group', () => {
  const anyQuestion = fc.oneof(fc.string(), fc.constantFrom('سعر الذهب', 'الذهب اليوم', '؟', ''));
  fc.assert(
    fc.property(fc.array(anyQuestion, { maxLength: 40 }), (texts) => {
      const ids = runToEnd(groupQuestions(texts.map(asked))).flatMap(({ questions }) =>
        questions.map(({ id }) => Number(id)),
      );
      expect(ids.sort((a, b) => a - b)).toEqual([...texts.keys()]);
    }),
  );
});
