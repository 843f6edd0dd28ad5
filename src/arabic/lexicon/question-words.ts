import { wordList } from '../word-list.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(wordList(words));

export const HOW_MANY =
  setOf(`كم بكم كام بكام قداش قداه قديش قديه بقداش شحال اشحال بشحال جم كما شكد شكثر اشكد شقد اشقد بيش بشكد بقديش قدياش
  كمن كدش`);
export const WHEN = setOf(
  `متى امتى إمتى ايمتى إيمتى امتا ايمتا إيمتا وقتاش وقتيش فوقاش أمتن متي فايوقت شوكت اشوكت شوقت
  يمتى يمته ايمته متين امتين ايمتين ايمت ميته متا وقتاه فوقتاش وكتاش`,
);
export const WHERE = setOf(
  'أين وين فين منين لوين وينه وينها وينهم فينه فينها وينو وينهن فينو فينهم لفين منوين ويناه فيناهو',
);
export const WHO = setOf('من مين منو منهو منهي شكون منم منوه مينو منيهو');
export const WHY =
  setOf(`لماذا ليش ليه علاش لأيش لشو لماذا علاه لاش ليما وعلاش عليش اعلاش لويش ليشنو عشنو
  لمه ليمه`);
export const WHETHER = setOf('هل واش أليس أليست أليسوا أوليس أوليست ألن أولم أفلم أفلا');
/** `ألم` before a verb asks whether; elsewhere it is a noun, "pain". */
const HAMZA_WITH_LAM = 'الم';
const IMPERFECT = /^[يتن]/u;
/** In Egyptian Arabic a pronoun begins a yes/no question. */
export const EGYPTIAN_WHETHER = setOf('هو هي هما');
export const WHAT = setOf(
  'ما ماذا شنو شن شنهو شني شو ايش إيش أيش وش اش آش أشنو ايه أي أية انهي أنهي اني شنهي شنوه شنوة شنية شناهو شناهي وشو ويش ايشو أنهو ياتو ياهو ياهي اناهو اناهي اشمن آشمن',
);
export const PRONOUNS = setOf('هو هي هم هوا هيا هما');
export const NAME_NOUNS = setOf('اسم اسمه اسمها أسماء إسم سم اسمو شسمه شسمها شسمو وشسمه');
/** Words that ask for a name without a question word. */
const WHOSE_NAME = setOf('شسمه شسمها شسمو وشسمه');
export const TIME_NOUNS = setOf('عام سنة يوم شهر تاريخ وقت ساعة موعد أسبوع فترة سنه قرن');
export const PLACE_NOUNS = setOf(
  'مدينة بلد دولة مكان منطقة قرية بلدة موقع حي شارع محافظة ولاية ملعب مقر عاصمة',
);
export const CAUSE_NOUNS = setOf('سبب أسباب دافع دوافع');
/** Words for "your opinion", as opposed to the opinion of somebody in a report. */
export const OPINION_WORDS = setOf(
  'رأيك رأيكم رأيكن رأيج برأيك برأيكم برأيج ورأيك ورأيكم رايكو رايكوا برايكو برايكوا',
);
export const AMOUNT_WORDS = setOf(
  'عدد مدة بلغ بلغت تبلغ يبلغ قيمة نسبة حجم وصل يصل تصل كمية قدر مقدار معدل إجمالي واحد واحدة',
);

/** Verbs of happening and being, which do not say what happened. */
export const EXISTENCE_VERBS =
  setOf(`وقع وقعت يقع تقع حدث حدثت يحدث تحدث جرى جرت يجري تجري دار دارت صار صارت يصير حصل حصلت يحصل تم تمت كان كانت
  يوجد توجد موجود موجودة موجودين موجودون قاعد قاعدة قاعدين كاين كاينة كاينين راه راهم راها`);

/** @returns whether the words begin with `ألم` and a verb */
export function beginsWithAlam([first, next = '']: readonly string[]): boolean {
  return first === HAMZA_WITH_LAM && IMPERFECT.test(next);
}

/** All question words. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  [HOW_MANY, WHEN, WHERE, WHO, WHY, WHETHER, WHAT, EGYPTIAN_WHETHER, WHOSE_NAME].flatMap(
    (words) => [...words],
  ),
);
