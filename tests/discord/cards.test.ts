import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerCard } from '../../src/discord/answer/answer-card.ts';
import { nothingFoundCard } from '../../src/discord/answer/nothing-found-card.ts';
import { LIMITS, SUMMARY_LENGTHS } from '../../src/discord/card/limits.ts';
import { helpCard } from '../../src/discord/help/help-card.ts';
import { paragraphCard } from '../../src/discord/posting/paragraph-card.ts';
import { previewCard } from '../../src/discord/posting/summary-card.ts';
import { summaryText } from '../../src/discord/posting/summary-text.ts';
import { reportListCard } from '../../src/discord/reading/report-list-card.ts';
import { reportPageCard } from '../../src/discord/reading/report-page-card.ts';
import { createSearch } from '../../src/search/search.ts';
import { readCard, textLength } from '../support/card-text.ts';
import { realLibrary, realSynonyms, reportOf } from '../support/libraries.ts';
import { anyText } from '../support/texts.ts';

const [report] = realLibrary;
const NOBODY = { addressee: undefined, messageUrl: undefined };
const FIRST = { view: 'excerpt', asker: '1', position: 0, report: undefined } as const;

function answerTo(question: string) {
  const { results, reading } = createSearch(realLibrary, realSynonyms).ask(question);
  if (results.length === 0) throw new Error(`nothing found for ${question}`);
  return answerCard({ ...NOBODY, question, reading }, results, FIRST, false);
}

test('an answer: question, title, quotation with bold words, place, source', () => {
  expect(readCard(answerTo('كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟'))).toMatchInlineSnapshot(`
    "كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟
    ———
    ### إقتراب ساعة الصفر لتطهير «سرت» من «داعش»
    > ونجحت **كتائب مصراتة** في **أسر** 15 **عنصرا** من تنظيم **داعش**, بينهم تونسيون وتشاديون وصوماليون وجزائريون وليبيون، بعد معارك طاحنة قرب نقطة تفتيش السدادة.
    -# الفقرة ٣ من ٨
    [السياق] → answer:2:1:0:-
    [اقرأ التقرير في مصدره] → http://zajelnews.net/?p=12935"
  `);
});

test('an answer to another reading than what was typed says how it was read', () => {
  expect(readCard(answerTo('hgsthvm hgwdkdm'))).toContain(
    'hgsthvm hgwdkdm\nفهمتُ السؤال: السفارة الصينية\n',
  );
});

test('nothing found: an honest sentence, examples, source', () => {
  expect(readCard(nothingFoundCard(report, ['ماذا أعلنت الصين؟']))).toMatchInlineSnapshot(`
    "لم أجد في ما لديّ من تقارير جوابًا عن سؤالك، ولا أحبّ أن أخمّن.
    جرّب كلمات أخرى، أو اسأل عمّا يجيب عنه التقرير، مثل:
    ماذا أعلنت الصين؟
    [اقرأ التقرير في مصدره] → http://zajelnews.net/?p=12935"
  `);
});

test('help: the commands to click and examples', () => {
  const lines = ['اكتب </اسأل:1> ثم سؤالك.'];
  const moderators = ['اكتب </ملخص:2> لتنشر ملخصًا.'];
  expect(readCard(helpCard(lines, moderators, ['ماذا أعلنت الصين؟']))).toMatchInlineSnapshot(`
    "### أنا زاجل، أجيب من نصّ التقرير
    اكتب </اسأل:1> ثم سؤالك.
    ———
    ولأنك من المشرفين:
    اكتب </ملخص:2> لتنشر ملخصًا.
    ———
    أمثلة على ما يمكنك أن تسأل عنه:
    ماذا أعلنت الصين؟"
  `);
});

test('a page of the report, with buttons to the pages beside it', () => {
  expect(readCard(reportPageCard(report, 2))).toMatchInlineSnapshot(`
    "### إقتراب ساعة الصفر لتطهير «سرت» من «داعش»
    (ولا يزال الخلاف سيد الموقف بين حكومة الوفاق الوطني والحكومة في طبرق، الأمر الذي استثمر فيه داعش ونجح في تحقيق مكاسب على الأرض.وذكرت صحيفة واشنطن بوست أمس ، نقلا عن مسؤولين أمريكيين أن قوات أمريكية للعمليات الخاصة تتمركز فى موقعين فى ليبيا منذ أواخر العام الماضى لمحاولة كسب تأييد محلى لهجوم محتمل على متشددى تنظيم داعش.

    وأفاد مسؤولون أمريكيون ، أن الولايات المتحدة مستعدة لتخفيف الحظر المفروض من قبل الأمم المتحدة على تصدير الأسلحة إلى ليبيا، وذلك بهدف دعم حكومة الوفاق الوطنى الليبية على محاربة تنظيم داعش.

    وقال مسؤول كبير في الإدارة الأمريكية، إنه «إذا أعدت الحكومة الليبية قائمة مفصلة ومحكمة بالأشياء التي تريد أن تستخدمها لمحاربة تنظيم داعش، واستجابت لكل متطلبات الإعفاء، فاعتقد أن أعضاء مجلس الأمن الدولي، سينظرون ببالغ الجدية فى هذا الطلب». وأضاف: «هناك رغبة صحية جدًا داخل ليبيا بالتخلص من تنظيم داعش، واعتقد أن هذا أمر يجب علينا أن ندعمه ونستجيب له.
    ———
    -# الصفحة ٢ من ٣
    [السابق] → page:9EDpuJPyfH2H4BoY:1
    [التالي] → page:9EDpuJPyfH2H4BoY:3
    [اقرأ التقرير في مصدره] → http://zajelnews.net/?p=12935"
  `);
});

test('a page out of range becomes the nearest there is', () => {
  expect(readCard(reportPageCard(report, 99))).toContain('[التالي ✗]');
  expect(readCard(reportPageCard(report, 0))).toContain('[السابق ✗]');
});

test('an address too long for a button is written out', () => {
  const url = `http://example.org/${'a'.repeat(600)}`;
  expect(readCard(nothingFoundCard({ ...report, url }, []))).toContain(`المصدر: ${url}`);
});

describe('for any report and question', () => {
  const text = anyText(3000).filter((written) => written.trim() !== '');

  test('a card keeps within what Discord takes', () => {
    fc.assert(
      fc.property(text, text, text, (title, paragraph, question) => {
        const any = { ...reportOf('أ', paragraph), title };
        const { results } = createSearch([any, reportOf('ب', paragraph)]).ask(paragraph);
        const asked = { question, reading: question, addressee: '1', messageUrl: 'https://x.y' };
        const cards = [
          ...(['excerpt', 'whole', 'context'] as const).map((view) =>
            answerCard(asked, results, { ...FIRST, view, report: any }, true),
          ),
          nothingFoundCard(any, [question, question, question]),
          reportPageCard(any, 1),
          paragraphCard(any, 1),
          reportListCard([any, any, any, any, any, any], 1),
          previewCard(
            { report: any, text: summaryText(any, SUMMARY_LENGTHS.long), editor: question },
            { report: any, length: 'long', channelId: '1' },
          ),
          helpCard(Array(5).fill('سطر'), [], Array(5).fill(question)),
        ];
        for (const card of cards) expect(textLength(card)).toBeLessThanOrEqual(LIMITS.messageText);
      }),
      { numRuns: 50 },
    );
  });
});

describe('every line starts with an Arabic letter, so that it reads from right to left', () => {
  test.each([
    ['answer', answerTo('السفارة الصينية')],
    ['page', reportPageCard(report, 1)],
  ])('%s', (_, card) => {
    const lines = readCard(card)
      .split('\n')
      .filter((line) => line !== '' && !/^(?:\[|———)/u.test(line));
    for (const line of lines) expect(line).toMatch(/^[^\p{L}]*\p{Script=Arabic}/u);
  });
});
