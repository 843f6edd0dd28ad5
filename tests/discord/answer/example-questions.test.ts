import { expect, test } from 'vitest';
import { exampleButtons, examplesFor } from '../../../src/discord/answer/example-questions.ts';
import { card } from '../../../src/discord/card/card-components.ts';
import { LIMITS } from '../../../src/discord/card/limits.ts';
import { readCard } from '../../support/card-text.ts';

const QUESTIONS = ['أ؟', 'ب؟', 'ج؟', 'د؟', 'ه؟'];

test('rotates through all examples, and shows each only once on a card', () => {
  const shown = ['100', '101', '102', '103', '104'].map((id) => examplesFor(QUESTIONS, id));
  expect(shown.map((questions) => new Set(questions).size)).toEqual([3, 3, 3, 3, 3]);
  expect(new Set(shown.flat())).toEqual(new Set(QUESTIONS));
  expect(examplesFor(QUESTIONS, '101')).toEqual(shown[1]);
});

test('leaves out a question that is too long for a button', () => {
  const [fits, long] = [LIMITS.buttonLabel, LIMITS.buttonLabel + 1].map((most) => 'ن'.repeat(most));
  expect(examplesFor([`${fits}`, `${long}`], '1')).toEqual([fits]);
});

test('fits the longest question, even one of colons, into the id of its button', () => {
  const question = ':'.repeat(LIMITS.buttonLabel);
  const id = readCard(card(...exampleButtons([question]))).split(' → ')[1] ?? '';
  expect(id).toContain(question);
  expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
});
