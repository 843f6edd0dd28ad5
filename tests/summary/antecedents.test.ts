import { expect, test } from 'vitest';
import { LEAD, summaryOf } from './sentences.ts';

const BETWEEN = 'وتساقطت الثلوج على القرى الجبلية في الشمال.';

/** A sentence that takes something for known, after the longer one that introduces it. */
const INTRODUCED: readonly (readonly [string, string, string])[] = [
  [
    'people named by an act',
    'وبدأ سائقو الحافلات في المحافظات الشرقية إضرابا مفتوحا احتجاجا على تأخر صرف رواتبهم.',
    'وطالب العمال المضربون بزيادة 15 في المئة.',
  ],
  [
    'a surname',
    'وحضر الحفل مع كبار الضيوف المهندس منصور الورغي الذي رسم الجسر الأول قبل ثلاثين عاما.',
    'ووعد الورغي بترميم 20 جسرا.',
  ],
  [
    'a definite noun',
    'وعثر الغواصون أثناء أعمال الحفر تحت الماء على سفينة غارقة منذ أكثر من مئة عام.',
    'ويبلغ طول السفينة 40 مترا.',
  ],
  [
    'the antecedent of a demonstrative',
    'وقدرت نقابة المقاولين كلفة الطرق المؤدية إلى الضفتين بنحو ستين مليونا من الدنانير.',
    'ولم تؤكد أي جهة هذه الأرقام.',
  ],
  [
    'the antecedent of `منهم`',
    'وشارك في بناء الأعمدة والممرات على ضفتي النهر عمال قدموا من القرى المجاورة للعاصمة.',
    'ونقل 12 عاملا منهم إلى المستشفى.',
  ],
];

test.each(INTRODUCED)('%s: the sentence that introduces it comes too', (_, tells, refers) => {
  for (let longest = LEAD.length; longest < 400; longest += 5) {
    const summary = summaryOf(longest, LEAD, tells, refers, BETWEEN);
    if (summary.includes(refers)) expect(summary).toContain(tells);
  }
  expect(summaryOf(400, LEAD, tells, refers, BETWEEN)).toContain(refers);
});

test.each([
  [
    'a verb with an object only',
    'وأعلنت البلدية إغلاق الطريق القديم.',
    'ودعت المواطنين إلى تجنب المنطقة.',
  ],
  [
    'another act',
    'وأعلن المحافظ بناء مرسى للقوارب الصغيرة.',
    'كما قرر خفض رسوم العبور 20 في المئة.',
  ],
  [
    'an answer',
    'وانتقد تجار الضفتين في رسالة طويلة كلفة العبور المرتفعة جدا في أيام العمل.',
    'ورد مسؤول بأن 20 حافلة ستعبر مجانا.',
  ],
  [
    'a pronoun before any name',
    'واعترض على الرسوم الجديدة في رسالة طويلة إلى الحكومة اتحاد تجار الضفتين.',
    'وانسحب 5 من أعضائه قبل نهاية الحفل.',
  ],
])('%s: the sentence before it in its paragraph comes too', (_, before, leans) => {
  for (let longest = LEAD.length; longest < 300; longest += 5) {
    const summary = summaryOf(longest, LEAD, `${before} ${leans}`, BETWEEN);
    if (summary.includes(leans)) expect(summary).toContain(before);
  }
  expect(summaryOf(300, LEAD, `${before} ${leans}`, BETWEEN)).toContain(leans);
});
