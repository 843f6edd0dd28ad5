import { stemList } from '../word-list.ts';

/**
 * Words that are frequent in questions and news on any subject, so that a match says little. Eight
 * paragraphs are too few to tell a common word from a rare one by its frequency.
 */
const WORDS = `عدد اسم سنة عام يوم شهر أسبوع ساعة وقت تاريخ مدينة مدن بلد بلاد دولة دول منطقة مناطق مكان
  أول أولى ثاني ثالث آخر أخير كبير كبرى أكبر صغير أصغر جديد قديم عديد كثير قليل أكثر أقل أهم أبرز أشهر
  شخص أشخاص ناس رجل امرأة شيء أشياء أمر أمور نوع أنواع سبب أسباب هدف نتيجة طريقة كيفية مدى قدر كمية نسبة
  حدث أحداث حالة موضوع خبر أخبار تقرير كلام معنى تعريف يعتبر يعد تعتبر تعد يسمى تسمى يدعى يطلق عرف معروف
  قال يقول تقول قالوا ذكر يذكر حصل يحصل صار يصير عمل يعمل تعمل أعمل نعمل عملو اتعمل يتعمل انعمل سوى سوت سووا سواو يسوي تسوي يسوون دارو يديرو حصلت حصلو صارو وقع يقع تقع موقع وجد يوجد توجد موجود
  أصبح حسب وفق عام عامة خاص خاصة العالم اليوم الآن أمس غدا حاليا مرة مرات`;

const COMMON_STEMS: ReadonlySet<string> = stemList(WORDS);

/**
 * @param stemmed - a stem
 * @returns whether it is the stem of a common word
 */
export function isCommonStem(stemmed: string): boolean {
  return COMMON_STEMS.has(stemmed);
}
