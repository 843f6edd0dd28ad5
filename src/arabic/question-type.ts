import { normalise } from './normalise.ts';
import { stem } from './stem.ts';

/** What kind of thing a question asks for, when its question word tells. */
export type QuestionType = 'number' | 'time' | 'cause';

const ASKS_FOR: Readonly<Record<QuestionType, string>> = {
  number: 'كم بكم كام بكام قداش قداه قديش شحال جم عدد نسبة مساحة طول ارتفاع عمر سعر ثمن',
  cause: 'لماذا لم لمَ علاش ليش ليه لأيش لشو لماذا سبب أسباب دافع دوافع',
  time: 'متى امتى إمتى ايمتى إيمتى امتا وقتاش وقتيش تاريخ موعد سنة عام',
};

const NUMBERS = `واحد اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرون
  عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة مئات ألف آلاف
  مليون ملايين مليار مليارات نصف ثلث ربع`;
const CAUSES = 'سبب بسبب أسباب نتيجة نظرا جراء إثر عقب هدف بهدف بغية دفع رغبة خشية خوفا لمحاولة';
const TIMES = `يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار
  حزيران تموز آب أيلول تشرين جانفي فيفري أفريل جوان جويلية أوت محرم صفر رجب شعبان رمضان شوال السبت الأحد الاثنين
  الثلاثاء الأربعاء الخميس الجمعة عام سنة شهر أسبوع يوم قرن أمس غدا صباح مساء ليلة فجر الماضي المقبل القادم الجاري قريبا مؤخرا حاليا سابقا لاحقا`;

const termsOf = (words: string) => words.split(/\s+/u).map((word) => normalise(word).text);
const stemsOf = (words: string) => new Set(termsOf(words).map(stem));

const ASKING = {
  number: new Set(termsOf(ASKS_FOR.number)),
  time: new Set(termsOf(ASKS_FOR.time)),
  cause: new Set(termsOf(ASKS_FOR.cause)),
};
const ANSWERING = { number: stemsOf(NUMBERS), time: stemsOf(TIMES), cause: stemsOf(CAUSES) };
const DIGIT = /\p{N}/u;
const TYPES = ['time', 'number', 'cause'] as const;

/**
 * @param terms - all words of a question, normalised
 * @returns what it asks for; undefined when no word tells
 */
export function questionType(terms: readonly string[]): QuestionType | undefined {
  return TYPES.find((type) => terms.some((term) => ASKING[type].has(term)));
}

/**
 * @param term - a normalised word
 * @param stemmed - its stem
 * @returns whether it is of the kind asked for: a number, a word or number for a time, a word that
 * leads to a cause
 */
export function isOfType(type: QuestionType, term: string, stemmed: string): boolean {
  return ANSWERING[type].has(stemmed) || (type !== 'cause' && DIGIT.test(term));
}
