import { conjoinedForms } from '../arabic/conjunction.ts';
import { isNumberWord, isTimeWord } from '../arabic/lexicon/quantity-words.ts';
import { isStopWord } from '../arabic/lexicon/stop-words.ts';
import { stem } from '../arabic/stem.ts';
import type { Token } from '../arabic/tokenise.ts';
import { wordList } from '../arabic/word-list.ts';

/** Words that set a condition or make an exception. */
const CONDITIONS = new Set(wordList('إذا لو لولا سواء شريطة بشرط باستثناء إلا لن'));
/** Words that deny or contrast. */
const DENIALS = new Set(wordList('لم دون بدون رغم'));
/** What happened or was decided. */
const OUTCOMES = new Set(
  wordList(`فاز فازت توج توجت تأهل تأهلت سجل أحرز أحرزت قتل قتلت لقي لقيت أصيب أصيبت توفي توفيت جرح نجا نجت
    فقد أقر أقرت قرر قررت صوت صوتت انتخب انتخبت رفض رفضت وافق وافقت منع منعت حظر حظرت علق علقت أوقف أوقفت
    أوقفوا اعتقل اعتقلت أغلق أغلقت فتح فتحت ألغى ألغت أقال أقالت استقال استقالت مدد مددت وقع وقعت فرض فرضت خصص
    خصصت سيطر سيطرت انسحب انسحبت أسفر أسفرت دمر دمرت نزح انهار انهارت تعهد تعهدت حدد حددت`),
);
const UNTIL = 'حتي';
/** Words that make a number a limit: `على الأقل`, `لا يتجاوز`. */
const BOUNDS = new Set(wordList('الأقل الأكثر يتجاوز تتجاوز بحلول اعتبارا ابتداء'));
/** A verb in the future tense. */
const FUTURE = /^[وف]?س[يتن]\p{L}{3,}$/u;
const YEAR = /^(?:1[5-9]|20)\d\d$/u;
const NUMBER = /^\p{N}/u;

/** What each sign of news adds to the weight of a sentence. */
const BONUS = 0.25;
/** Weight of background about past years. */
const HISTORY = 0.75;

/**
 * Facts outrank comments: conditions, exceptions and denials; limits; numbers; decisions and what will
 * happen.
 *
 * @param tokens - the words of a sentence
 * @param own - those outside quotations: quoted numbers count, other quoted signs do not
 * @returns its weight; a sentence without any of these has 1
 */
export function newsworthiness(tokens: readonly Token[], own: readonly Token[]): number {
  const kinds = [isConditioned, isLimited, isDenial, tellsOutcome].filter((has) => has(own)).length;
  const bonus = 1 + BONUS * (kinds + Number(hasNumber(tokens)));
  const isHistory = !isLimited(own) && own.some(({ term }) => YEAR.test(term));
  return isHistory ? HISTORY * bonus : bonus;
}

/** @returns whether these words state a condition or an exception */
export function isConditioned(tokens: readonly Token[]): boolean {
  return tokens.some(({ term }) => isOneOf(CONDITIONS, term));
}

/** @returns whether they state a time limit, a maximum or a minimum */
export function isLimited(tokens: readonly Token[]): boolean {
  return tokens.some(({ term }, at) => {
    if (isOneOf(BOUNDS, term)) return true;
    const next = tokens[at + 1]?.term ?? '';
    return conjoinedForms(term).includes(UNTIL) && (NUMBER.test(next) || isTimeWord(stem(next)));
  });
}

/** @returns whether they contain a number in digits that is not a year */
export function hasFigure(tokens: readonly Token[]): boolean {
  return tokens.some(({ term }) => NUMBER.test(term) && !YEAR.test(term));
}

function hasNumber(tokens: readonly Token[]): boolean {
  return hasFigure(tokens) || tokens.some(({ term }) => !YEAR.test(term) && isInWords(term));
}

function isInWords(term: string): boolean {
  // `ألفي` looks like `في` with an article.
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
