import { expect, test } from 'vitest';
import { dependsOnPrevious } from '../../src/summary/dependence.ts';
import { reportSentences } from '../../src/summary/report-sentences.ts';
import { runToEnd } from '../../src/util/cooperative.ts';
import { reportOf } from '../support/libraries.ts';

const sentencesOf = (...paragraphs: string[]) =>
  runToEnd(reportSentences(reportOf('أ', ...paragraphs)));

/** @returns whether a sentence depends on the one before it in its paragraph */
function depends(sentence: string): boolean {
  const [, own] = sentencesOf(`وصل وفد من البلدية إلى موقع الحادث ظهر أمس.\n${sentence}`);
  if (!own) throw new Error('not two sentences');
  return dependsOnPrevious({ ...own, goesOn: false });
}

test.each([
  ['a pronoun', 'وهو أول وفد يصل إلى المنطقة.'],
  ['a contrast with a pronoun', 'لكنه غادر بعد ساعة.'],
  ['an explanation', 'فالطريق مغلق منذ الفجر.'],
  ['an explanation with a preposition', 'ففي بيان صدر صباحا نفت الوزارة الخبر.'],
  ['a phrase that points back', 'الأمر الذي أغضب السكان.'],
  ['a participle of speech', 'مضيفا أن الطريق مغلق.'],
  ['a demonstrative', 'وتثير هذه الأرقام قلق السكان.'],
  ['a reporting verb without a speaker', 'وأضاف أن العمل سيكتمل قريبا.'],
  ['a reporting verb before a quotation', 'وتابع: «سنعود غدا».'],
  ['a verb without a subject', 'وتعهد بالاستقالة من منصبه.'],
  ['a passive verb', 'وعُثر في السيارة على أسلحة.'],
  ['a pronoun before any name', 'وانسحب خمسة من أعضائه قبل النهاية.'],
])('depends on the sentence before: %s', (_, sentence) => {
  expect(depends(sentence)).toBe(true);
});

test.each([
  ['a speaker with a name', 'وقال مدير الدفاع المدني سامي حداد إن الطريق مغلق.'],
  ['a time', 'وتفتح المدارس أبوابها هذا الأسبوع.'],
  [
    'a demonstrative whose noun it names itself',
    'وبلغت الأرقام ذروتها، وهذه الأرقام مرشحة للزيادة.',
  ],
  ['a name that begins with the same letter', 'فاروق حداد مدير المشروع.'],
  ['what is left of `فقد قررت`', 'فقد قررت البلدية إغلاق الطريق.'],
  ['what is left of `غير أن`', 'غير أن الطريق بقي مغلقا.'],
  ['a definite subject', 'وأغلقت السلطات الطرق كلها.'],
  ['a passive without a conjunction', 'أعلن عن افتتاح الجسر الجديد.'],
  ['a noun with the article before a pronoun', 'وطالب السكان حكومتهم بالتعويض.'],
])('stands alone: %s', (_, sentence) => {
  expect(depends(sentence)).toBe(false);
});

test('a statement is continued across paragraphs', () => {
  const [, own] = sentencesOf('وقال المدير: «بدأ العمل».', 'وتابع: «خسرنا ثلاثة ملايين دولار».');
  expect(own && dependsOnPrevious({ ...own, goesOn: false })).toBe(true);
});
