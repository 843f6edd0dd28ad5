import { stemList } from '../word-list.ts';

/**
 * Words so frequent in questions and news of any subject that meeting one says little of what is
 * asked. Eight paragraphs cannot tell such a word from a rare one; this list can.
 */
const WORDS = `عدد اسم سنة عام يوم شهر أسبوع ساعة وقت تاريخ مدينة مدن بلد بلاد دولة دول منطقة مناطق مكان
  أول أولى ثاني ثالث آخر أخير كبير كبرى أكبر صغير أصغر جديد قديم عديد كثير قليل أكثر أقل أهم أبرز أشهر
  شخص أشخاص ناس رجل امرأة شيء أشياء أمر أمور نوع أنواع سبب أسباب هدف نتيجة طريقة كيفية مدى قدر كمية نسبة
  حدث أحداث حالة موضوع خبر أخبار تقرير كلام معنى تعريف يعتبر يعد تعتبر تعد يسمى تسمى يدعى يطلق عرف معروف
  قال يقول تقول قالوا ذكر يذكر حصل يحصل صار يصير عمل يعمل تعمل أعمل نعمل وقع يقع تقع موقع وجد يوجد توجد موجود
  أصبح حسب وفق عام عامة خاص خاصة العالم اليوم الآن أمس غدا حاليا مرة مرات`;

const COMMON_STEMS: ReadonlySet<string> = stemList(WORDS);

/**
 * @param stemmed - a stem
 * @returns whether it is of a word that is common in Arabic of any subject
 */
export function isCommonStem(stemmed: string): boolean {
  return COMMON_STEMS.has(stemmed);
}
