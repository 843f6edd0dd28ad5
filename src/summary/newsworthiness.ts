import { conjoinedForms } from '../arabic/conjunction.ts';
import { isNumberWord, isTimeWord } from '../arabic/lexicon/quantity-words.ts';
import { isStopWord } from '../arabic/lexicon/stop-words.ts';
import { stem } from '../arabic/stem.ts';
import type { Token } from '../arabic/tokenise.ts';
import { wordList } from '../arabic/word-list.ts';

/** Words that set a condition or make an exception. */
const CONDITIONS = new Set(wordList('إذا لو لولا سواء شريطة بشرط باستثناء إلا لن'));
/** Words that deny, or tell against what. */
const DENIALS = new Set(wordList('لم دون بدون رغم'));
/** What happened or was decided. */
const OUTCOMES = new Set(
  wordList(`فاز فازت توج توجت تأهل تأهلت سجل أحرز أحرزت قتل قتلت لقي لقيت أصيب أصيبت توفي توفيت جرح نجا نجت
    فقد أقر أقرت قرر قررت صوت صوتت انتخب انتخبت رفض رفضت وافق وافقت منع منعت حظر حظرت علق علقت أوقف أوقفت
    أوقفوا اعتقل اعتقلت أغلق أغلقت فتح فتحت ألغى ألغت أقال أقالت استقال استقالت مدد مددت وقع وقعت فرض فرضت خصص
    خصصت سيطر سيطرت انسحب انسحبت أسفر أسفرت دمر دمرت نزح انهار انهارت تعهد تعهدت حدد حددت`),
);
const UNTIL = 'حتي';
/** A number that bounds: `على الأقل`, `لا يتجاوز`. */
const BOUNDS = new Set(wordList('الأقل الأكثر يتجاوز تتجاوز بحلول اعتبارا ابتداء'));
/** The day or number of what is to come. */
const FUTURE = /^[وف]?س[يتن]\p{L}{3,}$/u;
const YEAR = /^(?:1[5-9]|20)\d\d$/u;
const NUMBER = /^\p{N}/u;

/** What each kind of news adds to what a sentence is worth. */
const BONUS = 0.25;
/** What is told of years gone by is worth beside what is new. */
const HISTORY = 0.75;

/**
 * What changes the news outranks what is said about it: conditions, exceptions and denials; limits;
 * numbers; what was decided and what is to come.
 *
 * @param tokens - the words of a sentence
 * @param own - those of them that it does not quote: numbers count whoever tells them, the rest not
 * @returns how much it is worth having beside a sentence with nothing of these
 */
export function newsworthiness(tokens: readonly Token[], own: readonly Token[]): number {
  const kinds = [isConditioned, isLimited, isDenial, tellsOutcome].filter((has) => has(own)).length;
  const bonus = 1 + BONUS * (kinds + Number(hasNumber(tokens)));
  const isHistory = !isLimited(own) && own.some(({ term }) => YEAR.test(term));
  return isHistory ? HISTORY * bonus : bonus;
}

/** @returns whether these words say under which condition or with which exception */
export function isConditioned(tokens: readonly Token[]): boolean {
  return tokens.some(({ term }) => isOneOf(CONDITIONS, term));
}

/** @returns whether they say until when, or how much at most or at least */
export function isLimited(tokens: readonly Token[]): boolean {
  return tokens.some(({ term }, at) => {
    if (isOneOf(BOUNDS, term)) return true;
    const next = tokens[at + 1]?.term ?? '';
    return conjoinedForms(term).includes(UNTIL) && (NUMBER.test(next) || isTimeWord(stem(next)));
  });
}

/** @returns whether they hold a number in figures that is no year */
export function hasFigure(tokens: readonly Token[]): boolean {
  return tokens.some(({ term }) => NUMBER.test(term) && !YEAR.test(term));
}

function hasNumber(tokens: readonly Token[]): boolean {
  return hasFigure(tokens) || tokens.some(({ term }) => !YEAR.test(term) && isInWords(term));
}

function isInWords(term: string): boolean {
  // `ألفي` looks like `في` behind an article.
  return !isStopWord(term) && isNumberWord(term, stem(term));
}

function isDenial(tokens: readonly Token[]): boolean {
  return tokens.some(({ term }) => isOneOf(DENIALS, term));
}

function tellsOutcome(tokens: readonly Token[]): boolean {
  return tokens.some(({ term }) => isOneOf(OUTCOMES, term) || FUTURE.test(term));
}

function isOneOf(words: ReadonlySet<string>, term: string): boolean {
  return conjoinedForms(term).some((form) => words.has(form));
}
