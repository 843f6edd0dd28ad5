import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rightToLeft, withoutMarks } from '../../../src/discord/card/direction.ts';
import { anyText } from '../../support/texts.ts';

const MARK = '\u200f';

test.each([
  ['NATO يعلن موقفه', `${MARK}NATO يعلن موقفه`],
  ['15 قتيلا في الهجوم', `${MARK}15 قتيلا في الهجوم`],
  ['«BBC» تنقل الخبر', `${MARK}«BBC» تنقل الخبر`],
  ['**5** جنود', `${MARK}**5** جنود`],
  ['> 06:15 بدأ اليوم', `> ${MARK}06:15 بدأ اليوم`],
  ['### G7 تجتمع', `### ${MARK}G7 تجتمع`],
  ['-# 3 من ٨', `-# ${MARK}3 من ٨`],
  ['سطر عربي\n7 أسطر', `سطر عربي\n${MARK}7 أسطر`],
])('%j reads from right to left', (line, expected) => {
  expect(rightToLeft(line)).toBe(expected);
  expect(rightToLeft(expected)).toBe(expected);
});

test.each(['عربي NATO', '«عربي» 15', 'English only', '2016', '', '> ', '> «نعم» 5'])(
  '%j stays as it is',
  (line) => {
    expect(rightToLeft(line)).toBe(line);
  },
);

test('nothing but marks is added, one a line at most', () => {
  fc.assert(
    fc.property(anyText(), (content) => {
      const shown = rightToLeft(content);
      expect(withoutMarks(shown)).toBe(withoutMarks(content));
      expect(shown.length - content.length).toBeLessThanOrEqual(content.split('\n').length);
    }),
  );
});
