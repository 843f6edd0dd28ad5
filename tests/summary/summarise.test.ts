import { expect, test } from 'vitest';
import { FOOTBALL, LEAD, OIL, summaryOf } from './sentences.ts';

test('what stands early outranks what stands late', () => {
  const longest = LEAD.length + Math.max(...FOOTBALL.map(({ length }) => length)) + 1;
  const [first = ''] = FOOTBALL;
  expect(summaryOf(longest, LEAD, first, OIL.join(' '))).toBe(`${LEAD}\n${first}`);
});

test('what shares the words of the report outranks what shares none', () => {
  const [other = ''] = FOOTBALL;
  const longest = OIL.slice(0, 2).join('\n').length + 10;
  expect(summaryOf(longest, OIL[0] ?? '', other, OIL[1] ?? '', ...OIL.slice(2))).not.toContain(
    other,
  );
});

test('the first sentences of paragraphs outrank details of earlier ones', () => {
  const [goal = '', score = ''] = FOOTBALL;
  const weather = 'وتساقطت الثلوج على القرى الجبلية في الشمال.';
  const longest = `${LEAD}\n${goal}\n${score}`.length;
  expect(summaryOf(longest, LEAD, `${goal} ${score}`, weather)).toBe(
    `${LEAD}\n${goal}\n${weather}`,
  );
});

test('a question is selected only with its answer, and an answer only with its question', () => {
  const question = 'ومتى يفتح الجسر الثاني أمام المشاة؟';
  const answer = 'نفتحه في الربيع بعد اكتمال أعمال الطلاء والإنارة على الضفتين.';
  for (let longest = LEAD.length; longest < 300; longest += 5) {
    const summary = summaryOf(longest, LEAD, question, answer);
    expect(summary.includes(question)).toBe(summary.includes(answer));
  }
  expect(summaryOf(300, LEAD, question, answer)).toContain(answer);
});

test.each([
  ['repeated word for word', `وقتل ثلاثة جنود في هجوم على حاجز شرقي المدينة.`],
  ['repeated in another spelling', 'و قُتل ثلاثة جنود، في هجوم على حاجز شرقى المدينه'],
])('a sentence that is %s is selected once', (_, again) => {
  const once = 'وقتل ثلاثة جنود في هجوم على حاجز شرقي المدينة.';
  const summary = summaryOf(2800, LEAD, once, 'وتساقطت الثلوج على الجبال الشمالية.', again);
  expect(summary.split('\n')).toHaveLength(3);
});
