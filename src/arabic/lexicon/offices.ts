import { isNisba } from '../nisba.ts';
import { stem } from '../stem.ts';
import { stemList } from '../word-list.ts';

/** What people are in the news: offices, ranks, trades, parts in an event; each in the singular. */
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

/** Verbs that ask for whoever holds an office: who leads, heads, commands, trains. */
const HOLDING = `يقود تقود بيقود يترأس تترأس يرأس ترأس بيرأس يدير تدير بيدير يتزعم تتزعم يحكم يدرب بيدرب يشرف تشرف يمثل
  تمثل قاد ترأس أدار تزعم درب أسس`;

const OFFICE_STEMS: ReadonlySet<string> = stemList(OFFICES);
const HOLDING_STEMS: ReadonlySet<string> = stemList(HOLDING);
/**
 * @param term - a normalised word
 * @returns whether it says what a person is; a nisba of an office does not (`الطرق الرئيسية`)
 */
export function isOffice(term: string): boolean {
  const own = stem(term);
  return OFFICE_STEMS.has(own) && (!isNisba(term) || OFFICE_TERMS.has(own));
}

/** Offices that end as a nisba does. */
const OFFICE_TERMS: ReadonlySet<string> = stemList('صحفي برلماني مفتي محامي مدعي مغني والي راوي');

/** @returns whether the normalised word asks for whoever leads something */
export function isLeadershipVerb(term: string): boolean {
  return HOLDING_STEMS.has(stem(term));
}
