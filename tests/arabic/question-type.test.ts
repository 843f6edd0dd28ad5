import { expect, test } from 'vitest';
import { isOfType, type QuestionType, questionType } from '../../src/arabic/question-type.ts';
import { stem } from '../../src/arabic/stem.ts';
import { tokenise } from '../../src/arabic/tokenise.ts';

const typeOf = (question: string) => questionType(tokenise(question).map(({ term }) => term));

test.each([
  ['كم أسيرًا لديهم؟', 'number'],
  ['قداش عدد الجنود', 'number'],
  ['متى يبدأ الهجوم؟', 'time'],
  ['إمتى هيبدأ', 'time'],
  ['من أعلن ذلك؟', undefined],
])('%s asks for %s', (question, type) => {
  expect(typeOf(question)).toBe(type);
});

const fits = (type: QuestionType, term: string) => isOfType(type, term, stem(term));

test('digits are numbers and times; words are of their own type', () => {
  expect(fits('number', '15')).toBe(true);
  expect(fits('time', '2016')).toBe(true);
  expect(fits('number', 'خمسه')).toBe(true);
  expect(fits('time', 'نوفمبر')).toBe(true);
  expect(fits('number', 'نوفمبر')).toBe(false);
  expect(fits('time', 'السفاره')).toBe(false);
});
