import { expect, test } from 'vitest';
import { summarise } from '../../src/summary/summarise.ts';
import { reportOf } from '../support/libraries.ts';
import { DEPENDENT, FOOTBALL, LEAD, OIL, QUOTED, SPOKE, summaryOf } from './sentences.ts';

const SCENE = 'كان الصباح باردا على ضفة النهر.';
const VERDICT =
  'وقضت محكمة الجنايات في بغداد بحبس مدير الشركة سامي حداد عشر سنوات وتغريمه 3 ملايين دينار.';
const TITLED = {
  ...reportOf('أ', SCENE, 'واصطف الصحفيون أمام الباب منذ الفجر.', VERDICT, ...OIL),
  title: 'محكمة الجنايات تحبس مدير الشركة عشر سنوات',
};

test('the main news is what the title tells, wherever it stands', () => {
  const { sentences, chosen } = summarise(TITLED, VERDICT.length + 10);
  expect(chosen.map((at) => sentences[at]?.text)).toEqual([VERDICT]);
});

test('what stands early outranks the same sort of sentence further down', () => {
  const [first = '', second = ''] = FOOTBALL;
  expect(summaryOf(first.length + 5, first, ...OIL, second)).toBe(first);
});

test('a question comes with its answer or not at all', () => {
  const question = 'ومتى يفتح الجسر الثاني أمام المشاة؟';
  const answer = 'نفتحه في الربيع بعد إنفاق 3 ملايين دينار على الطلاء والإنارة على الضفتين.';
  for (let longest = LEAD.length; longest < 300; longest += 5) {
    const summary = summaryOf(longest, LEAD, question, answer);
    expect(summary.includes(question)).toBe(summary.includes(answer));
  }
  expect(summaryOf(300, LEAD, question, answer)).toContain(answer);
});

test('a continued statement comes with the one that it continues, as one point', () => {
  expect(summaryOf(500, LEAD, `${SPOKE} ${QUOTED}`)).toBe(`${LEAD}\n\n${SPOKE} ${QUOTED}`);
  expect(summaryOf(LEAD.length + QUOTED.length + 20, LEAD, `${SPOKE} ${QUOTED}`)).not.toContain(
    QUOTED,
  );
});

test.each(DEPENDENT)('%j does not come without what is before it', (dependent) => {
  for (let longest = LEAD.length; longest < 400; longest += 10) {
    const summary = summaryOf(longest, SPOKE, dependent, LEAD);
    if (summary.includes(dependent)) expect(summary).toContain(SPOKE);
  }
});

test.each([
  ['repeated word for word', `وقتل ثلاثة جنود في هجوم على حاجز شرقي المدينة.`],
  ['repeated in another spelling', 'و قُتل ثلاثة جنود، في هجوم على حاجز شرقى المدينه'],
])('a sentence that is %s is told once', (_, again) => {
  const once = 'وقتل ثلاثة جنود في هجوم على حاجز شرقي المدينة.';
  const summary = summaryOf(2800, LEAD, once, 'وتساقطت الثلوج على 3 قرى في الشمال.', again);
  expect(summary).toContain(once);
  expect(summary).not.toContain(again === once ? `${once}\n\n${once}` : again);
});

test('the length may be measured otherwise, as of escaped text', () => {
  const report = reportOf('أ', LEAD, ...OIL);
  const lengthOf = (text: string) => 2 * text.length;
  const { sentences, chosen } = summarise(report, 400, { lengthOf });
  const length = chosen.reduce((sum, at) => sum + lengthOf(sentences[at]?.text ?? '') + 2, -2);
  expect(length).toBeLessThanOrEqual(400);
  expect(chosen.length).toBeGreaterThan(0);
  expect(chosen.length).toBeLessThan(summarise(report, 400).chosen.length);
});

test('nothing is cut: a report whose only sentence is too long has no summary', () => {
  expect(summaryOf(500, 'كلمة طويلة '.repeat(450).trim())).toBe('');
  expect(summaryOf(500, 'ا'.repeat(501), LEAD)).toBe(LEAD);
});

test.each([
  ['a single word', 'نعم'],
  ['stop words only', 'من هو الذي كان في ذلك'],
  ['no word at all', '…'],
])('a report of %s is its own summary', (_, text) => {
  expect(summaryOf(500, text)).toBe(text);
});

test('a blank report has none', () => {
  expect(summaryOf(500, ' ')).toBe('');
});

test('headings, tables and lists are no sentences of a summary', () => {
  const heading = 'محكمة الجنايات في بغداد تحبس مدير الشركة سامي حداد عشر سنوات كاملة';
  const table =
    '| اسم المحكوم عليه في القضية | مدة الحبس التي حكمت بها المحكمة | الغرامة التي عليه دفعها |';
  const item = '- حبس مدير الشركة سامي حداد عشر سنوات وتغريمه 3 ملايين دينار عراقي.';
  const report = {
    ...TITLED,
    paragraphs: [
      `${heading}\n\n${VERDICT}`,
      `${table}\n| سامي حداد مدير شركة المقاولات العامة في بغداد | عشر سنوات | 3 ملايين دينار |`,
      `وقضت المحكمة بما يلي:\n${item}`,
      ...OIL,
    ],
  };
  const { sentences } = summarise(report, 2000);
  const texts = sentences.map(({ text }) => text);
  expect(texts).toContain(VERDICT);
  expect(texts.filter((text) => text === heading || text === item || text.includes('|'))).toEqual(
    [],
  );
});
