import { reportKey } from '../../../src/discord/card/custom-id.ts';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { realLibrary } from '../../support/libraries.ts';

/** The report that the project comes with. */
export const [report] = realLibrary;
export const PARAGRAPHS = report.paragraphs;
export const wholeReport = PARAGRAPHS.join('\n');
export const link = 'http://zajelnews.net/?p=12935';
/** What stands for it in a `custom_id`. */
export const key = reportKey(report);

export const CONVOYS = {
  'news-9.md': reportFile('قافلة الشمال', 'وصلت قافلة المساعدات إلى مرفأ الشمال', 'انتهى الخبر'),
  'news-10.md': reportFile('قافلة الجنوب', 'وصلت قافلة المساعدات إلى واحة الجنوب', 'تمّ الخبر'),
};

/** @returns a folder of so many reports, `1` to that number */
export function folderOf(
  reports: number,
  titleOf = (nth: number) => `نشرة الأخبار ${nth}`,
): string {
  const numbers = Array.from({ length: reports }, (_, at) => at + 1);
  const files = numbers.map((nth) => {
    const paragraphs = [`وصلت القافلة ذات الرقم ${nth} إلى المدينة`, `خاتمة النشرة ${nth}`];
    return [`${nth}.md`, reportFile(titleOf(nth), ...paragraphs)] as const;
  });
  return knowledgeWith(Object.fromEntries(files));
}

const files = {
  '1.md': reportFile('افتتاح السوق', 'افتتحت البلدية السوق القديم بعد ترميمه.'),
  '2.md': reportFile(
    'موسم الزيتون',
    'بدأ موسم قطاف الزيتون في الجبل مطلع الأسبوع.',
    'وتوقع المزارعون إنتاجًا وفيرًا.',
  ),
};

/** The newer one is that of the olives. */
export function twoReports(): string {
  return knowledgeWith(files);
}

export function wholeOf(name: keyof typeof files): string {
  return files[name];
}
