import { isStopWord } from './lexicon/stop-words.ts';
import { wordList } from './word-list.ts';

/** The kinds of messages that are not questions about the news. */
export type SmallTalk =
  | 'greeting'
  | 'feast'
  | 'thanks'
  | 'condolence'
  | 'prayer'
  | 'bot'
  | 'help'
  | 'summary';

/**
 * The words that indicate each kind, and the words that may accompany them. A message is of a kind when
 * it has one of the former, and otherwise only the latter and stop words.
 */
const KINDS: readonly (readonly [kind: SmallTalk, signs: string, companions: string])[] = [
  [
    'condolence',
    'تعازينا تعازي عزاء العزاء عظم رحمه يرحمه يرحمها المرحوم راجعون البقية',
    'الله أجركم أجرك أحسن عزاءكم انا لله وإنا اليه في حياتكم حياتك ويغفر له لها جميل الصبر والسلوان خالص',
  ],
  [
    'feast',
    'بخير عيد العيد عيدكم مبروك مبارك مبروكين تهانينا تهاني كريم رمضان جمعة الجمعة عساكم',
    'كل عام سنة وأنتم وانت وانتم بخير طيبين بألف ألف سعيد فطر أضحى المولد عليكم علينا النجاح التخرج أعاده الله من عواده والف',
  ],
  [
    'thanks',
    'شكرا شكراً مشكور مشكورين مشكوره يسلمو تسلم تسلمي متشكر متشكرين ممنون ممنونك يعطيك بارك جزاك جزاكم thanks thank thx merci mersi شكر ميرسي ثانكس صحيت صحيتو صحة بارك',
    'زاجل بوت البوت الله جزيلا كثيرا العافية خير خيرا فيك فيكم ألف يا حبيبي أخي غالي bro you so much على كل شيء المساعدة والله عالمساعدة جدا هلبا برشا بزاف',
  ],
  [
    'greeting',
    `السلام سلام سلامات مرحبا مرحبتين أهلا اهلين هلا هاي هالو ألو الو صباح صباحو مساء مسا يسعد يصبح تصبحون تصبح باي سلامو hi hello
     hey salam slm slam cc bonjour salut morning evening night ahlan marhaba كيفك كيفكم شلونك شلونكم شلون ازيك ازيكم إزيكو كيفنكم لاباس أخباركم اخبارك أحوالك الحال`,
    `زاجل بوت البوت عليكم عليك ورحمة الله وبركاته بكم بك وسهلا الخير النور الورد الياسمين الفل والسرور عليكم جميعا شباب يا جماعة اخوان إخوة حبايب
     غالي غاليين اليوم صباحكم مساءكم كيف حالكم حالك شنو شن اخبار good guys everyone all على أهل السيرفر الجميع خير انتم الجو`,
  ],
  [
    'prayer',
    'اللهم سبحان استغفر أستغفر الحمد الحمدلله الحمدالله حسبي حسبنا آمين امين hamdulillah',
    `الله لله العظيم وبحمده رب العالمين ونعم الوكيل إليه وأتوب لا حول ولا قوة إلا بالله العلي صل وسلم وبارك على نبينا سيدنا محمد
     كل حال يا`,
  ],
  [
    'bot',
    'انت أنت إنت بوت البوت روبوت صنعك برمجك عملك طورك اسمك تكون زاجل bot اصطناعي الاصطناعي',
    'من مين شكون منو شنو شن هو ولا أم بني آدم إنسان حقيقي يا تشتغل بالذكاء الذكاء تحبني هل بشر who are you what اسمه هذا',
  ],
  [
    'help',
    'مساعدة المساعدة ساعدني نستعملك أستعملك استخدمك أستخدمك اسألك أسألك تعرف تدير تسوي تعمل تقدر help commands أوامر الأوامر',
    'كيف شن شنو ماذا ايش وش شو إيش انت ممكن تقدر أن لي عن البوت اكتب أكتب أستخدم how to use me please',
  ],
  [
    'summary',
    'ملخص الملخص لخص لخصلي تلخيص خلاصة موجز الجديد جديد يحكي يتكلم يتحدث مضمون فحوى محتوى الأخبار اخبار summary news',
    'التقرير تقرير هذا لي عن شنو شن ماذا ايش وش شو إيش اخر آخر أخر في ما هو هي الخبر الأخبار عم عما بيحكي اعطيني أعطني ممكن اليوم the report',
  ],
];

const TABLE = KINDS.map(([kind, signs, companions]) => ({
  kind,
  signs: new Set(wordList(signs)),
  companions: new Set(wordList(companions)),
}));
/** A longer message is a question. */
const MAX_WORDS = 10;

/**
 * Detects small talk before anything is searched for.
 *
 * @param terms - all words of a message, normalised
 * @returns the kind of small talk; undefined when it may be a question
 */
export function smallTalkKind(terms: readonly string[]): SmallTalk | undefined {
  if (terms.length === 0 || terms.length > MAX_WORDS) return undefined;
  return TABLE.find(
    ({ signs, companions }) =>
      terms.some((term) => signs.has(term)) &&
      terms.every((term) => signs.has(term) || companions.has(term) || isStopWord(term)),
  )?.kind;
}
