import { hasArticle } from '../article.ts';
import { conjoinedForms } from '../conjunction.ts';
import { stem } from '../stem.ts';
import { stemList, wordList } from '../word-list.ts';

const NUMBERS = `واحد واحدة اثنان اثنين اثنتين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني ثمان تسعة تسع عشرة عشر عشرون
  عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة مئات مئتين مئتي مئتا مائتين مائتي ألف آلاف
  ألفين ألفي ألفا عشرات مليون ملايين مليوني مليونين مليار مليارات ملياري مليارين نصف ثلث ثلثي ثلثا ربع خمس ضعف ضعفي أضعاف زوج عدة بضعة بضع عشرينات تريليون`;
const NUMBER_TERMS = setOf(NUMBERS);
/** Stemming mistakes `ألفي` for a word with the article, so only other numbers are compared by stem. */
const NUMBER_STEMS: ReadonlySet<string> = new Set(
  [...NUMBER_TERMS].filter((term) => !hasArticle(term)).map(stem),
);
const DIGIT = /\p{N}/u;
const DUAL = /^.{3,}(?:ين|ان|تين|تان)$/u;

/**
 * @param term - a normalised word
 * @param stemmed - its stem
 * @returns whether it is a quantity: a number, or the dual of a noun that news counts
 */
export function isNumberWord(term: string, stemmed: string): boolean {
  if (DIGIT.test(term) || NUMBER_STEMS.has(stemmed)) return true;
  if (conjoinedForms(term).some((form) => NUMBER_TERMS.has(form))) return true;
  if (!DUAL.test(term)) return false;
  const singular = term.replace(/(?:ين|ان)$/u, '');
  return COUNTED_NOUNS.has(singular) || COUNTED_NOUNS.has(singular.replace(/ت$/u, 'ه'));
}

/** Nouns that news counts: only with these is the ending `ين` certainly a dual. */
const COUNTED_NOUNS =
  setOf(`موقع شخص جندي يوم شهر أسبوع عام سنة ساعة دقيقة مرة دولة مدينة قرية طائرة سيارة دبابة قذيفة
  صاروخ مدرسة مستشفى طفل امرأة رجل شاب فتاة عامل جهة طرف مرحلة جولة هدف مباراة نقطة لاعب درجة متر كيلومتر دولار دينار طن
  سفينة قارب جسر طريق باب مقعد كتاب فيلم لجنة فريق حزب مرشح وزير قاض ضابط شرطي طبيب مصاب قتيل جريح ضحية أسير سجين متهم
  شهيد عنصر مقاتل موظف طالب معلم منزل مبنى حي منطقة محطة محافظة بلدية قاعدة كتيبة لواء غارة هجوم انفجار عبوة حاجز نقطة معبر
  مخيم ميناء مطار شركة مصرف مليون مليار ألف مئة جرعة حالة إصابة وفاة عملية حملة مرتين`);

const TIMES = `يناير فبراير مارس أبريل إبريل مايو يونيو يونية يوليو يولية أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار
  حزيران تموز آب أيلول تشرين جانفي فيفري أفريل جوان جويلية أوت محرم رجب شعبان رمضان شوال السبت الأحد الاثنين الإثنين
  الثلاثاء الأربعاء الخميس الجمعة عام سنة أعوام سنوات شهر أشهر أسبوع أسابيع يوم أيام قرن أمس غدا صباح مساء ليل ليلة فجر عشية الماضي الماضية المقبل
  القادم الجاري قريبا مؤخرا سابقا لاحقا مطلع أواخر أوائل منتصف نهاية بداية ربيع صيف خريف شتاء موسم فور عقب الآن اليوم عيد`;
const TIME_STEMS: ReadonlySet<string> = stemList(TIMES);

/** @returns whether a word with this stem refers to a time */
export function isTimeWord(stem: string): boolean {
  return TIME_STEMS.has(stem);
}

/** @returns whether the normalised word is a noun that news counts, in the singular or accusative */
export function isCountedNoun(term: string): boolean {
  return COUNTED_NOUNS.has(term) || (term.endsWith('ا') && COUNTED_NOUNS.has(term.slice(0, -1)));
}

const TIME_UNITS = setOf(
  'سنة عام شهر أسبوع يوم ساعة دقيقة يوما شهرا عاما أسبوعا سنين أيام أشهر شهور سنوات ساعات دقائق',
);

/** @returns whether the normalised word is a unit of time, as one may replace another */
export function isTimeUnit(term: string): boolean {
  return TIME_UNITS.has(term);
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(wordList(words));
}
