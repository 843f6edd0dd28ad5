import type { Report } from '../../src/knowledge/report.ts';
import { summarise } from '../../src/summary/summarise.ts';
import { pointsOf } from '../../src/summary/summary-points.ts';
import { reportOf } from '../support/libraries.ts';

/** @returns the points of a summary */
export function summaryPoints(report: Report, longest: number) {
  const { sentences, chosen } = summarise(report, longest);
  return pointsOf(report, sentences, chosen);
}

/** @returns the summary of a report with these paragraphs, its points joined by blank lines */
export const summaryOf = (longest: number, ...paragraphs: readonly string[]) =>
  summaryPoints(reportOf('أ', ...paragraphs), longest)
    .map(({ text }) => text)
    .join('\n\n');

export const LEAD = 'افتتح وزير النقل أمس جسرا جديدا على النهر في العاصمة.';

export const OIL = [
  'ارتفعت أسعار النفط في الأسواق العالمية إلى أعلى مستوى منذ ثلاث سنوات.',
  'وجاء ارتفاع أسعار النفط بعد تراجع مخزونات الخام في الأسواق الأمريكية.',
  'ويتوقع محللون أن تواصل أسعار الخام ارتفاعها في الأسواق حتى نهاية الشتاء.',
  'وتستورد المصافي الآسيوية معظم الخام الذي يباع في الأسواق العالمية.',
];
export const FOOTBALL = [
  'وفاز المنتخب الوطني على ضيفه في المباراة الودية بثلاثة أهداف.',
  'وسجل مهاجم المنتخب هدفين من أهداف المباراة في الشوط الثاني.',
];

export const QUOTED = 'وأضاف: «سنبدأ العمل في الجسر الثاني قريبا بعون الشركات الوطنية».';
export const SPOKE = 'وقال مدير المشروع إن الجسر سيخفف الازدحام في الأحياء القديمة.';

/** Sentences that need another before them. */
export const DEPENDENT = [
  QUOTED,
  'وأضاف أن العمل في الجسر سيكتمل قريبا.',
  'وتابع قائلا إن الشركات الوطنية ستبني الجسر.',
  'وأشارت إلى أن الجسر سيكتمل في الصيف.',
  'كما تفقد الوزير مشاريع الطرق في المحافظة.',
  'لذلك أغلقت السلطات الطرق المؤدية إلى النهر.',
  'وذلك بعد اكتمال الجسر الجديد على النهر.',
  'وهو أطول جسر في البلاد حتى الآن.',
  'وهذا المشروع أكبر مشروع للجسور في البلاد.',
  'ومع ذلك تواصلت أعمال الجسر في موعدها.',
  'ومن جهته رحب المحافظ بافتتاح الجسر.',
  'مؤكدا أن الجسر سيفتح أمام الشاحنات.',
  'غير أن الجسر بقي مغلقا أمام الشاحنات.',
  'وأضاف المتحدث أن الجسر سيفتح أمام الشاحنات.',
];
