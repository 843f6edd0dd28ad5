import { expect, test } from 'vitest';
import { hasQuestionWord, questionForm } from '../../src/arabic/question-form.ts';
import { wordList } from '../../src/arabic/word-list.ts';

test.each([
  ['كم عدد الأسرى؟', 'number', 'الاسري'],
  ['هو كام واحد مات؟', 'number', 'مات'],
  ['السفارة المصرية اتقفلت إمتى؟', 'time', 'السفاره'],
  ['متى وقع الهجوم على سرت؟', 'time', 'الهجوم'],
  ['في أي عام تأسس الحزب؟', 'time', 'تاسس'],
  ['وين القوات الأمريكية؟', 'place', 'القوات'],
  ['من هو رئيس الحكومة؟', 'identity', 'رييس'],
  ['الضابط شوكت رجع؟', 'time', 'رجع'],
  ['شكد عدد الجرحى؟', 'number', 'الجرحي'],
  ['وينهن البنات؟', 'place', 'البنات'],
  ['شن اسم السفير الصيني؟', 'identity', 'السفير'],
  ['مين بيقود الكتائب؟', 'identity', 'بيقود'],
  ['ما اسم السفينة؟', 'name', 'السفينه'],
  ['علاش سكرت الصين سفارتها؟', 'cause', 'سكرت'],
  ['هل أغلقت الصين سفارتها؟', 'yesNo', 'اغلقت'],
  ['هي إيطاليا بعتت قوات؟', 'yesNo', 'ايطاليا'],
])('%s asks for %s, subject %s', (question, asks, head) => {
  expect(questionForm(wordList(question))).toMatchObject({ asks, head });
});

test.each(['من مصراتة إلى سرت', 'السفارة الصينية', 'ماذا قال المتحدث؟', ''])(
  '%s asks for nothing that a gate looks at',
  (question) => {
    expect(questionForm(wordList(question))).toBeUndefined();
  },
);

test('finds a question word at any position', () => {
  expect(hasQuestionWord(wordList('قل لي يا صديقي متى يبدأ الهجوم'))).toBe(true);
  expect(hasQuestionWord(wordList('تحميل لعبة مجاني'))).toBe(false);
});
