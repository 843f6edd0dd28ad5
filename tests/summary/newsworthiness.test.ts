import { expect, test } from 'vitest';
import { LEAD, summaryOf } from './sentences.ts';

/** Similar to the lead. */
const REPEATED = 'ويقع الجسر الجديد على النهر قرب وسط العاصمة القديمة.';

const NEUTRAL = 'وتحدث الحضور طويلا مع ضيف عن ذكر أيام الصبا.';

test.each([
  ['a condition', 'وتعود السفن إلى العمل إذا دفعت الشركة أجور البحارة.'],
  ['a condition that makes no difference', 'وتبحر السفن غدا سواء هدأت الرياح أم لم تهدأ مساء.'],
  ['a limit', 'وتبقى المدارس مغلقة حتى شهر مارس على الأقل.'],
  ['an outcome', 'وسجل المهاجم هدف الفوز في الدقيقة 88 من اللقاء.'],
  ['a future event', 'وستصل البعثة الطبية إلى الجزيرة صباح الأحد.'],
])('%s outranks a neutral sentence, in either order', (_, news) => {
  const longest = LEAD.length + Math.max(news.length, NEUTRAL.length) + 2;
  for (const paragraphs of [
    [NEUTRAL, news],
    [news, NEUTRAL],
  ]) {
    expect(summaryOf(longest, LEAD, ...paragraphs)).toBe(`${LEAD}\n${news}`);
  }
});

test('new information outranks what repeats the lead', () => {
  const longest = LEAD.length + REPEATED.length + 2;
  expect(summaryOf(longest, LEAD, REPEATED, NEUTRAL)).toBe(`${LEAD}\n${NEUTRAL}`);
});

test('a condition is selected before all paragraphs are covered', () => {
  const says = 'وقال ربان السفينة إن البحارة أضربوا عن العمل.';
  const condition = 'وأضاف أنهم لن يعودوا إلا إذا دفعت أجورهم.';
  const other = 'وتجمع صيادون في الميناء القديم هناك.';
  const longest = LEAD.length + says.length + condition.length + 3;
  expect(summaryOf(longest, LEAD, `${says} ${condition}`, other)).toContain(condition);
});

test('no clause with a number is cut off', () => {
  const clause = 'وأوقفت 37 مهربا من بلدان مجاورة';
  const lead = `بدأت وزارة الداخلية حملة واسعة على الحدود الجنوبية بمشاركة الجيش والجمارك، ${clause}.`;
  const longest = Math.ceil(lead.length * 1.4);
  expect(summaryOf(longest, lead, REPEATED, LEAD).split('\n')[0]).toBe(lead);
});
