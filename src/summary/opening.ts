import { conjoinedForms } from '../arabic/conjunction.ts';
import { SPEECH_PARTICIPLES } from '../arabic/lexicon/speech-verbs.ts';
import type { Token } from '../arabic/tokenise.ts';
import { wordList } from '../arabic/word-list.ts';

/**
 * How a sentence opens: it points back to the one before and cannot be understood without it; it is
 * connected to what comes before, but can be understood alone; or neither.
 */
export type Opening = 'points back' | 'connects' | 'plain';

const phrases = (table: string) => table.split('،').map((phrase) => wordList(phrase).join(' '));

const POINTS_BACK = new Set([
  ...wordList(`لذلك كذلك بذلك لذا لهذا بهذا بهذه هؤلاء أولئك هو هي هم هما لكن لكنه لكنها لكنهم بل
    حيث إذ منهم منها منه بينهم بينها فيها فيه عليه عليها عليهم له لها لهم بها به بعده بعدها قبلها
    خلاله خلالها معه معهم ضمنهم أبرزهم أبرزها معظمهم معظمها أغلبهم أغلبها غالبيتهم جميعهم كلهم
    بعضهم بعضها أحدهم عددهم عددها آخرهم آخرها`),
  ...SPEECH_PARTICIPLES,
  ...phrases('غير أن، إلا أن، إلا أنه، إلا أنها، بيد أن، الأمر الذي، على أن، ما يعني، مما يعني'),
]);
const CONNECTS = new Set([
  ...wordList('كما أيضا ثم بينما فيما بالمقابل بدوره بدورها بدورهم لاحقا هكذا'),
  ...phrases(`في المقابل، من جهته، من جهتها، من جهتهم، من جانبه، من جانبها، من جانبهم، من ناحيته، من ناحيتها،
    من ناحية، من جهة، من جانب، على صعيد، إلى ذلك، في سياق، في غضون ذلك، في هذه الأثناء، في تلك الأثناء،
    في هذا السياق، في هذا الإطار، في هذا الصدد، في هذا الشأن`),
]);
const LONGEST_PHRASE = 3;

const DEMONSTRATIVES = new Set(wordList('هذا هذه ذلك تلك'));
const PREPOSITIONS = new Set(
  wordList('في من على إلى عن مع بعد قبل منذ خلال أثناء رغم بسبب نتيجة وفق إثر عقب'),
);
/** Nouns with which a demonstrative means the present: `هذا الأسبوع`. */
const TIMES = new Set(
  wordList(`اليوم الأسبوع الشهر العام السنة الليلة الصباح المساء الأيام الأسابيع الأشهر السنوات الصيف الشتاء
    الربيع الخريف الموسم القرن`),
);

/**
 * @param tokens - the words of a sentence
 * @returns how it opens, judged by its first words
 */
export function openingOf([first, ...rest]: readonly Token[]): Opening {
  if (!first) return 'plain';
  const next = rest.slice(0, LONGEST_PHRASE).map(({ term }) => term);
  for (const word of conjoinedForms(first.term)) {
    const words = [word, ...next];
    const begins = (table: ReadonlySet<string>) =>
      Array.from({ length: LONGEST_PHRASE }, (_, at) => words.slice(0, at + 1).join(' ')).some(
        (phrase) => table.has(phrase),
      );
    if (begins(CONNECTS)) return 'connects';
    if (begins(POINTS_BACK) || opensWithDemonstrative(words)) return 'points back';
  }
  return 'plain';
}

function opensWithDemonstrative([first = '', ...rest]: readonly string[]): boolean {
  const [word = '', next = ''] = PREPOSITIONS.has(first) ? rest : [first, ...rest];
  return DEMONSTRATIVES.has(word) && !TIMES.has(next);
}
