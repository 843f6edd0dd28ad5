import { expect, test } from 'vitest';
import { answerCard } from '../../../src/discord/answer/answer-card.ts';
import { passagesOf } from '../../../src/discord/answer/judged-result.ts';
import { nothingFoundCard } from '../../../src/discord/answer/nothing-found-card.ts';
import { createSearch } from '../../../src/search/search.ts';
import { readCard } from '../../support/card-text.ts';
import { realLibrary, realSynonyms } from '../../support/libraries.ts';

const [report] = realLibrary;
const NOBODY = { addressee: undefined, messageUrl: undefined };
const FIRST = { view: 'excerpt', asker: '1', position: 0, report: undefined } as const;

function answerTo(question: string) {
  const found = createSearch(realLibrary, realSynonyms).ask(question);
  if (passagesOf(found).length === 0) throw new Error(`nothing found for ${question}`);
  return answerCard({ ...NOBODY, question }, found, FIRST, false);
}

test('an answer has the question, title, quote with bold words, paragraph number and source', () => {
  expect(readCard(answerTo('كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟'))).toMatchInlineSnapshot(`
    "كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟
    ———
    ### إقتراب ساعة الصفر لتطهير «سرت» من «داعش»
    > ونجحت كتائب مصراتة في أسر **15 عنصرا** من تنظيم داعش, بينهم تونسيون وتشاديون وصوماليون وجزائريون وليبيون، بعد معارك طاحنة قرب نقطة تفتيش السدادة.
    -# الفقرة ٣ من ٨
    [السياق] → answer:2:1:0:-:VVQ1Jv51io
    [احذف] → take-back:1
    [اقرأ التقرير في مصدره] → http://zajelnews.net/?p=12935"
  `);
});

test('an answer says how the question was read if it was not read as typed', () => {
  expect(readCard(answerTo('hgsthvm hgwdkdm'))).toContain(
    'hgsthvm hgwdkdm\nفهمتُ السؤال: السفارة الصينية\n',
  );
});

test('starts every line with an Arabic letter, so that it reads from right to left', () => {
  const lines = readCard(answerTo('السفارة الصينية'))
    .split('\n')
    .filter((line) => line !== '' && !/^(?:\[|———)/u.test(line));
  for (const line of lines) expect(line).toMatch(/^[^\p{L}]*\p{Script=Arabic}/u);
});

test('nothing found: the question, an honest sentence, example buttons and the source', () => {
  expect(
    readCard(nothingFoundCard('من فاز؟', report, ['ماذا أعلنت الصين؟'])),
  ).toMatchInlineSnapshot(`
    "من فاز؟
    ———
    لم أجد في ما لديّ من تقارير جوابًا عن سؤالك، ولا أحبّ أن أخمّن.
    جرّب كلمات أخرى، أو اسأل عمّا يجيب عنه التقرير، مثل:
    [ماذا أعلنت الصين؟] → example:ماذا أعلنت الصين؟
    [اقرأ التقرير في مصدره] → http://zajelnews.net/?p=12935"
  `);
});

test('a URL that is too long for a button becomes text', () => {
  const url = `http://example.org/${'a'.repeat(600)}`;
  expect(readCard(nothingFoundCard('من فاز؟', { ...report, url }, []))).toContain(`المصدر: ${url}`);
});
