import { isNisba } from '../nisba.ts';
import { stem } from '../stem.ts';
import { stemList } from '../word-list.ts';

/** Nouns for people in the news: offices, ranks, professions, roles in an event; in the singular. */
const OFFICES = `رئيس رئيسة نائب وزير وزيرة سفير سفيرة قنصل ملك ملكة أمير أميرة سلطان شيخ إمام مفتي بطريرك بابا مطران
  قائد قائدة آمر زعيم زعيمة أمين أمينة مدير مديرة مسؤول مسؤولة متحدث متحدثة ناطق ناطقة محافظ عمدة والي حاكم عميد عقيد
  رائد نقيب لواء فريق جنرال ضابط ضابطة مشير مبعوث مبعوثة مندوب مندوبة ممثل ممثلة مفوض مفوضة منسق منسقة مراقب مراقبة
  مشرف مشرفة عضو عضوة نائبة برلماني برلمانية مرشح مرشحة قاض قاضية محامي محامية مدعي مدعية محقق محققة شاهد شاهدة خبير
  خبيرة باحث باحثة محلل محللة أستاذ أستاذة دكتور دكتورة طبيب طبيبة ممرض ممرضة مهندس مهندسة معلم معلمة عالم عالمة
  مؤسس مخترع مؤلف مؤلفة كاتب كاتبة شاعر شاعرة مخرج مخرجة ممثل مغني مغنية فنان فنانة رسام صحفي صحفية مراسل
  مراسلة ناشط ناشطة مدرب مدربة لاعب لاعبة حارس هداف مهاجم حكم كابتن قبطان طيار سائق راكب صاحب صاحبة مالك مالكة وريث
  زوج زوجة والد والدة مستشار مستشارة وسيط وسيطة وكيل وكيلة نقيب نقيبة خطيب راوي مترجم فائز
  فائزة بطل بطلة مؤذن حاخام راهب قس متهم متهمة قاتل منفذ خاطف ضحية طفل طفلة تاجر مزارع صياد مقاول منتج منتجة
  شخص رجل شاب شابة امرأة سيدة فتاة فتى صديق صديقة شقيق شقيقة خو أخ ابن ابنة بنت موظف موظفة عامل عاملة جندي نجل حفيد جد عم خال`;

/** Verbs that ask for the holder of an office: who leads, heads, commands, trains. */
const LEADERSHIP = `يقود تقود بيقود يترأس تترأس يرأس ترأس بيرأس يدير تدير بيدير يتزعم تتزعم يحكم يدرب بيدرب يشرف تشرف يمثل
  تمثل قاد ترأس أدار تزعم درب أسس`;

const OFFICE_STEMS: ReadonlySet<string> = stemList(OFFICES);
const LEADERSHIP_STEMS: ReadonlySet<string> = stemList(LEADERSHIP);
/**
 * @param term - a normalised word
 * @returns whether it is a noun for a person; the nisba of one is not (`الطرق الرئيسية`)
 */
export function isOffice(term: string): boolean {
  const stemmed = stem(term);
  return OFFICE_STEMS.has(stemmed) && (!isNisba(term) || NISBA_LIKE_OFFICES.has(stemmed));
}

/** Offices that end like a nisba. */
const NISBA_LIKE_OFFICES: ReadonlySet<string> = stemList(
  'صحفي برلماني مفتي محامي مدعي مغني والي راوي',
);

/** @returns whether the normalised word is a verb that asks who leads something */
export function isLeadershipVerb(term: string): boolean {
  return LEADERSHIP_STEMS.has(stem(term));
}
