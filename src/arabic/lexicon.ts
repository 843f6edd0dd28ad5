import { stemsIn, wordsOf } from './words.ts';

const NUMBERS = `واحد واحدة اثنان اثنين اثنتين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني ثمان تسعة تسع عشرة عشر عشرون
  عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة مئات مئتين مئتي مئتا مائتين مائتي ألف آلاف
  ألفين ألفي ألفا عشرات مليون ملايين مليوني مليونين مليار مليارات ملياري مليارين نصف ثلث ثلثي ثلثا ربع خمس ضعف ضعفي أضعاف زوج عدة بضعة بضع عشرينات تريليون`;
/** Things of which two are told by an ending, as news counts them. */
const NUMBER_STEMS: ReadonlySet<string> = stemsIn(NUMBERS);
const DIGIT = /\p{N}/u;
const DUAL = /^.{3,}(?:ين|ان|تين|تان)$/u;

/** @returns whether the normalised word tells how many */
export function isNumberWord(term: string, stem: string): boolean {
  if (DIGIT.test(term) || NUMBER_STEMS.has(stem)) return true;
  return (
    NUMBER_STEMS.has(term) ||
    (term.startsWith('و') && NUMBER_STEMS.has(term.slice(1))) ||
    (DUAL.test(term) && DUAL_NOUNS.has(term.replace(/(?:ين|ان)$/u, '').replace(/ت$/u, 'ه')))
  );
}

/** Nouns that are counted in news: only of these is `ين` surely a dual. */
const DUAL_NOUNS =
  setOf(`موقع شخص جندي يوم شهر أسبوع عام سنة ساعة دقيقة مرة دولة مدينة قرية طائرة سيارة دبابة قذيفة
  صاروخ مدرسة مستشفى طفل امرأة رجل شاب فتاة عامل جهة طرف مرحلة جولة هدف مباراة نقطة لاعب درجة متر كيلومتر دولار دينار طن
  سفينة قارب جسر طريق باب مقعد كتاب فيلم لجنة فريق حزب مرشح وزير قاض ضابط شرطي طبيب مصاب قتيل جريح ضحية أسير سجين متهم
  شهيد عنصر مقاتل موظف طالب معلم منزل مبنى حي منطقة محطة محافظة بلدية قاعدة كتيبة لواء غارة هجوم انفجار عبوة حاجز نقطة معبر
  مخيم ميناء مطار شركة مصرف مليون مليار ألف مئة جرعة حالة إصابة وفاة عملية حملة مرتين`);

const TIMES = `يناير فبراير مارس أبريل إبريل مايو يونيو يونية يوليو يولية أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار
  حزيران تموز آب أيلول تشرين جانفي فيفري أفريل جوان جويلية أوت محرم رجب شعبان رمضان شوال السبت الأحد الاثنين الإثنين
  الثلاثاء الأربعاء الخميس الجمعة عام سنة أعوام سنوات شهر أشهر أسبوع أسابيع يوم أيام قرن أمس غدا صباح مساء ليل ليلة فجر ظهر عصر عشية الماضي الماضية المقبل
  القادم الجاري الحالي قريبا مؤخرا حاليا سابقا لاحقا مطلع أواخر أوائل منتصف نهاية بداية ربيع صيف خريف شتاء موسم عقد فور عقب الآن اليوم عيد`;
const TIME_STEMS: ReadonlySet<string> = stemsIn(TIMES);

/** @returns whether a word with this stem tells when */
export function isTimeWord(stem: string): boolean {
  return TIME_STEMS.has(stem);
}

/** @returns whether the normalised word is of what news counts, in the singular, indefinite or dual */
export function isCounted(term: string): boolean {
  return DUAL_NOUNS.has(term) || (term.endsWith('ا') && DUAL_NOUNS.has(term.slice(0, -1)));
}

const MONEY = stemsIn(
  'دينار دنانير دولار دولارات يورو درهم دراهم ريال ريالات جنيه جنيهات ليرة ليرات فرنك مليم قرش فلس فلوس مجانا',
);

/** @returns whether a word with this stem is a currency, or says that nothing is to be paid */
export function isMoney(stem: string): boolean {
  return MONEY.has(stem);
}

const TIME_UNITS = setOf(
  'سنة عام شهر أسبوع يوم ساعة دقيقة يوما شهرا عاما أسبوعا سنين أيام أشهر شهور سنوات ساعات دقائق',
);

/** @returns whether the normalised word is a measure of time: days are told in weeks as well */
export function isTimeUnit(term: string): boolean {
  return TIME_UNITS.has(term);
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(wordsOf(words));
}
