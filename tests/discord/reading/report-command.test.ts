import { expect, test } from 'vitest';
import { reportPageCard } from '../../../src/discord/reading/report-command.ts';
import { readCard } from '../../support/card-text.ts';
import { realLibrary } from '../../support/libraries.ts';

const [report] = realLibrary;

test('shows a page of the report, with buttons to the previous and the next page', () => {
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

test('clamps the page number to the pages that exist', () => {
  expect(readCard(reportPageCard(report, 99))).toContain('[التالي ✗]');
  expect(readCard(reportPageCard(report, 0))).toContain('[السابق ✗]');
});

test('starts every line with an Arabic letter, so that it reads from right to left', () => {
  const lines = readCard(reportPageCard(report, 1))
    .split('\n')
    .filter((line) => line !== '' && !/^(?:\[|———)/u.test(line));
  for (const line of lines) expect(line).toMatch(/^[^\p{L}]*\p{Script=Arabic}/u);
});
