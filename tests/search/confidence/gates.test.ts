import { describe, expect, test } from 'vitest';
import { GATE_NAMES, type GateName } from '../../../src/search/confidence/gates/index.ts';
import { createSearch } from '../../../src/search/search.ts';
import { realSynonyms, reportOf } from '../../support/libraries.ts';

const search = createSearch(
  [
    reportOf(
      'أ',
      'افتتح رئيس البلدية، سالم العريبي، الجسر الجديد في زليتن يوم الخميس، وقال إن كلفته بلغت 12 مليون دينار.',
      'وأصيب خمسة عمال بجروح عندما انهارت رافعة قرب الطرق الرئيسية، ونقلوا إلى المستشفى القريب.',
      'وزار السفير الإيطالي مصنع الإسمنت في غريان، وتحدث مع المدير عن عقود العمل.',
      'وأعلنت شركة المقاولات أن السفينة «نجمة البحر» ستحمل الحديد من مالطا إلى مخازن القرضاب في سبتمبر بسبب نقص المخزون.',
    ),
  ],
  realSynonyms,
);

/** For each gate, a question that it holds back and a similar one that the report answers. */
const CASES: Record<GateName, readonly [held: string, answered: string, paragraph: number]> = {
  opinionAsked: ['ما رأيك في افتتاح الجسر؟', 'ما رأي رئيس البلدية في كلفة الجسر الجديد؟', 1],
  attributeMissing: ['ما طول الجسر الجديد في زليتن؟', 'ما كلفة الجسر الجديد في زليتن؟', 1],
  roleMissing: ['من وزير البلدية الذي افتتح الجسر؟', 'من رئيس البلدية الذي افتتح الجسر؟', 1],
  roleWithoutName: ['من السفير الإيطالي الذي زار المصنع؟', 'من رئيس البلدية في زليتن؟', 1],
  thingWithoutName: ['ما اسم مصنع الإسمنت في غريان؟', 'ما اسم السفينة التي ستحمل الحديد؟', 4],
  nameUnheardOf: ['هل زار السفير الفرنسي مصنع الإسمنت؟', 'هل زار السفير الإيطالي مصنع الإسمنت؟', 3],
  nameElsewhere: ['متى افتتح الجسر الجديد في مالطا؟', 'متى افتتح الجسر الجديد في زليتن؟', 1],
  figureOfAnother: [
    'هل بلغت كلفة جسر الركن 12 مليون دينار؟',
    'هل بلغت كلفة الجسر الجديد 12 مليون دينار؟',
    1,
  ],
  timeWithoutTime: ['متى زار السفير مصنع الإسمنت؟', 'متى افتتح رئيس البلدية الجسر؟', 1],
  causeWithoutCause: [
    'لماذا زار السفير الإيطالي المصنع؟',
    'لماذا ستحمل السفينة الحديد من مالطا؟',
    4,
  ],
  numberWithoutNumber: ['كم عقدا للعمل في مصنع الإسمنت؟', 'كم عاملا أصيب عندما انهارت الرافعة؟', 2],
  otherThingCounted: [
    'كم سيارة نقلت إلى المستشفى القريب؟',
    'كم عاملا نقلوا إلى المستشفى القريب؟',
    2,
  ],
};

test.each(GATE_NAMES)('%s holds back a near miss, and not an answer', (gate) => {
  const [held, answered, paragraph] = CASES[gate];
  expect(search.ask(held).results).toEqual([]);
  expect(search.judge(held, 1)[0]?.gates).toContain(gate);
  expect(search.ask(answered).results[0]?.paragraph).toBe(paragraph);
});

test.each([
  'أوجلة',
  'الركن',
  'ركن',
  'الأبيض',
  'زاوية',
  'العين',
  'الخمس',
  'سبعة',
  'زلة',
  'هون',
  'القبة',
])('the figure of another harbour is no answer about %s', (place) => {
  const other = 'وأضاف أن توسعة ميناء مصراتة ستكلف 80 مليون دينار وتنتهي بعد عامين.';
  const own = `قال وزير النقل إن توسعة ميناء ${place} ستكلف 60 مليون دينار بعد موافقة البرلمان.`;
  for (const paragraphs of [[own, other], [other]]) {
    const { ask } = createSearch([reportOf('ب', ...paragraphs)], realSynonyms);
    for (const question of [
      `هل توسعة ميناء ${place} تكلف 80 مليون دينار؟`,
      `هل ستكلف توسعة ميناء ${place} ثمانين مليون دينار؟`,
      `صحيح توسعة ميناء ${place} حتكلف 80 مليون؟`,
      `توسعة ميناء ${place} تكلف ٨٠ مليون دينار؟`,
      `أليست كلفة ميناء ${place} 80 مليون دينار؟`,
      `ألم تكلف توسعة ميناء ${place} 80 مليون دينار؟`,
    ]) {
      const shown = ask(question).results.map(({ excerpt }) => excerpt.text);
      expect(shown.join(), question).not.toContain('80');
    }
  }
});

describe('a figure belongs to the name beside which it stands', () => {
  const PLACES = ['أوجلة', 'النصر', 'درج', 'سبعة', 'العشرة', 'ركن', 'تاورغاء', 'العين'];
  const questions = (place: string) => [
    `هل توسعة ميناء ${place} تكلف 80 مليون دينار؟`,
    `ألم تكلف توسعة ميناء ${place} 80 مليون دينار؟`,
    `أليست كلفة ميناء ${place} 80 مليون دينار؟`,
  ];
  const answersTo = (question: string, paragraph: string) =>
    createSearch([reportOf('ب', paragraph, 'نص آخر عن الطقس.')], realSynonyms).ask(question)
      .results;

  test.each(PLACES)('not to %s where another is meant', (place) => {
    for (const paragraph of [
      `بلغت تكلفة توسعة ميناء مصراتة 80 مليون دينار على ${place} الميناء.`,
      `بلغت تكلفة توسعة ميناء مصراتة 80 مليون دينار، على غرار ما يجري في ${place}.`,
      `على غرار ${place}، بلغت تكلفة توسعة ميناء مصراتة 80 مليون دينار.`,
      `بلغت تكلفة توسعة ميناء ${place} 60 مليون دينار، وتكلفة توسعة ميناء مصراتة 80 مليون دينار.`,
      `ستكلف توسعة ميناء مصراتة 80 مليون دينار وتوسعة ميناء ${place} 60 مليونا.`,
    ]) {
      for (const question of questions(place)) expect(answersTo(question, paragraph)).toEqual([]);
    }
  });

  test.each(PLACES)('to %s where it is meant', (place) => {
    for (const paragraph of [
      `بلغت تكلفة توسعة ميناء ${place} 80 مليون دينار.`,
      `بلغت تكلفة توسعة ميناء ${place} 80 مليون دينار، وتكلفة ميناء مصراتة 60 مليونا.`,
    ]) {
      for (const question of questions(place)) {
        expect(answersTo(question, paragraph)[0]?.text).toBe(paragraph);
      }
    }
  });

  test('names that differ in their ending are two', () => {
    const paragraph = 'بلغت تكلفة توسعة ميناء القطرونة 80 مليون دينار.';
    expect(answersTo('هل توسعة ميناء القطرون تكلف 80 مليون دينار؟', paragraph)).toEqual([]);
  });
});

test('in a table, a number may stand far from the header', () => {
  const rows = ['سرت | 12', 'طبرق | 45', 'يفرن | 32', 'درنة | 33'].map((row) => `| ${row} |`);
  const table = ['| المدينة التي شملها الإحصاء الجديد | عدد المدارس المغلقة |', ...rows].join('\n');
  const { results } = createSearch([reportOf('ب', table)], realSynonyms).ask(
    'كم عدد المدارس المغلقة في يفرن؟',
  );
  expect(results[0]?.excerpt.text).toContain('يفرن | 32');
});
