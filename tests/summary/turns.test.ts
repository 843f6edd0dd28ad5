import { expect, test } from 'vitest';
import { reportSentences } from '../../src/summary/report-sentences.ts';
import { turnsOf } from '../../src/summary/turns.ts';
import { runToEnd } from '../../src/util/cooperative.ts';
import { reportOf } from '../support/libraries.ts';

/** One sign for each sentence: `?` a prompt, `¿` one in prose, a dot; `+` before it: it goes on. */
function signs(...paragraphs: string[]): string {
  const sentences = runToEnd(reportSentences(reportOf('أ', ...paragraphs)));
  const turns = turnsOf(sentences, ({ tokens }) => tokens.length < 3);
  return turns
    .map(({ isPrompt, isRhetorical, goesOn }) => {
      const sign = isPrompt ? (isRhetorical ? '¿' : '?') : '.';
      return (goesOn ? '+' : '') + sign;
    })
    .join(' ');
}

test.each([
  ['a statement', ['بدأت الحملة أمس.', 'وانتهت اليوم.'], '. .'],
  ['a question in prose', ['من أقفل الباب؟ أقفله الحارس في الليل. وغادر بعد ذلك.'], '¿ +. .'],
  ['an answer too short', ['من أقفل الباب؟ الحارس. وغادر بعد ذلك.'], '¿ +. +.'],
  [
    'question and answer in a paragraph',
    ['■ متى بدأت؟ – في الربيع الماضي كله. ثم توقفت.'],
    '? +. +.',
  ],
  ['a remark that is answered', ['■ تردد أنها توقفت. – هذا ظلم. لم تتوقف يوما.'], '? +. +.'],
  [
    'a paragraph each',
    ['• متى بدأت الحملة؟', 'في الربيع الماضي كله. ثم توقفت أسبوعا.', 'نص.'],
    '? +. +. .',
  ],
  [
    'a question of several sentences',
    ['• كم صنفا لديكم؟ الأرقام متضاربة. فمن يحصيها؟', 'الرقم صحيح كله. وهو قديم.'],
    '? +? +? +. +.',
  ],
  ['with letters', ['س: متى بدأت الحملة؟', 'ج: في الربيع الماضي كله. ثم توقفت.'], '? +. +.'],
  ['a list', ['- دخل الفريق أولا. - دخل الحكم ثانيا.'], '. .'],
  ['a list with bullets', ['• دخل الفريق أولا.', '• دخل الحكم ثانيا.'], '. .'],
])('%s', (_, paragraphs, expected) => {
  expect(signs(...paragraphs)).toBe(expected);
});
