import { ARTICLE_PREFIXES, hasArticle } from './article.ts';
import { AND } from './conjunction.ts';

/**
 * Suffixes of light10 (Larkey, Ballesteros & Connell, "Light Stemming for Arabic Information
 * Retrieval", 2007), longest first, plus others that are frequent in news and chat: attached pronouns,
 * plural verbs and the alef of the accusative. All are in normalised spelling, where teh marbuta is
 * heh.
 */
const SUFFIXES = 'هما كما وهم وها تهم تها وه هم هن كم نا ها وا ان ات ون ين تي يه ه ي ا'.split(' ');

/** The minimum number of letters left after stripping, so that roots survive. */
const MIN_AFTER_ARTICLE = 2;
const MIN_AFTER_CONJUNCTION = 3;
const MIN_AFTER_SUFFIX = 3;
/**
 * The teh of the verb for "she" (`أعلنت`) and of a noun before a suffix (`سفارتهم`). One that belongs to the
 * word mostly follows a long vowel (`بيروت`) or few letters (`بنت`).
 */
const FEMININE = /^(.{3,}[^اوي])ت$/u;
/** An alef and teh before another suffix may belong to the word: `مصراتة` is no plural of `مصر`. */
const PLURAL = 'ات';
const MIN_AFTER_INNER_PLURAL = 4;

/** The suffixes by their last letters: most words end in none of these, which is quick to check. */
const BY_LAST_LETTER = new Map<string, string[]>();
for (const suffix of SUFFIXES) {
  const last = suffix.slice(-1);
  BY_LAST_LETTER.set(last, [...(BY_LAST_LETTER.get(last) ?? []), suffix]);
}

/**
 * Light stemming: strips the article and the conjunction from the front of a word, and its suffixes one
 * after another. The result is not a root, but the same for most inflections of a word.
 *
 * @param term - a normalised word
 * @returns its stem; the word itself when it is too short or not Arabic
 */
export function stem(term: string): string {
  return stripSuffixes(withoutPrefix(term));
}

/**
 * @param term - a normalised word
 * @returns its stem, and the alternative stems when its first letters may be part of the word (`وصول`),
 * a preposition (`لتخفيف`), or the prefix of a spoken imperfect (`بيهجموا`)
 */
export function stemsOf(term: string): string[] {
  const stemmed = stem(term);
  const spoken = (SPOKEN_IMPERFECT.exec(term) ?? SPOKEN_PASSIVE.exec(term))?.[1];
  const forms = [stemmed];
  if (term.startsWith(AND) && !hasArticle(term)) forms.push(stripSuffixes(term));
  if (spoken !== undefined) forms.push(stripSuffixes(spoken));
  const withoutPreposition = PREPOSITIONAL.exec(term)?.[1];
  if (withoutPreposition !== undefined) forms.push(stripSuffixes(withoutPreposition));
  return forms.length === 1 ? forms : [...new Set(forms)];
}

/** A preposition written together with an indefinite word; the letter may also belong to the word. */
const PREPOSITIONAL = /^و?[لب](?!ل|ال)(.{4,})$/u;

/**
 * Spoken Arabic puts a letter before the imperfect: Egyptian and Levantine `ب`, Egyptian `ه` and `ح`,
 * Moroccan `ك` (`بيهجموا`, `هيبدأوا`, `كيقولو`).
 */
const SPOKEN_IMPERFECT = /^[بهحك]([يتن].{3,})$/u;
/** Spoken Arabic puts an alef and teh before the passive (`اتقفلت`). */
const SPOKEN_PASSIVE = /^ات(.{3,})$/u;

/**
 * @param term - a normalised word
 * @returns the word without article and conjunction, when enough letters are left
 */
export function withoutPrefix(term: string): string {
  const article = ARTICLE_PREFIXES.find(
    (prefix) => term.startsWith(prefix) && term.length - prefix.length >= MIN_AFTER_ARTICLE,
  );
  if (article) return term.slice(article.length);
  const conjoined = term.startsWith(AND) && term.length > MIN_AFTER_CONJUNCTION;
  return conjoined ? term.slice(AND.length) : term;
}

function stripSuffixes(term: string, minAfterPlural = MIN_AFTER_SUFFIX): string {
  const suffix = BY_LAST_LETTER.get(term.slice(-1))?.find((ending) => {
    const minLength = ending === PLURAL ? minAfterPlural : MIN_AFTER_SUFFIX;
    return term.endsWith(ending) && term.length - ending.length >= minLength;
  });
  if (suffix) return stripSuffixes(term.slice(0, -suffix.length), MIN_AFTER_INNER_PLURAL);
  return FEMININE.exec(term)?.[1] ?? term;
}

/** Long vowels, which come and go between a word's singular, plural and verb forms. */
const LONG_VOWELS = /[اوي]/gu;
/** Prefixes of derived nouns and verbs; a word has up to two (`مستقبل`, `يتحدث`). */
const DERIVING_PREFIX = /^(?:ست|[متن])(?=.{3})/u;
const MIN_SKELETON_LENGTH = 3;

/**
 * The consonants that may be a stem's root: the same for a broken plural and its singular (`سلاح`,
 * `أسلحة`; `طريق`, `طرق`) and for nouns and verbs of a root (`مغلق`, `إغلاق`, `يغلق`), which differ in
 * more than affixes. Unrelated words may share it, so it is weaker evidence than a stem.
 *
 * @param stemmed - a stem
 * @returns its consonants; the stem itself when fewer than three are left
 */
export function skeleton(stemmed: string): string {
  const consonants = stemmed.replace(LONG_VOWELS, '');
  const root = consonants.replace(DERIVING_PREFIX, '').replace(DERIVING_PREFIX, '');
  if (root.length >= MIN_SKELETON_LENGTH) return root;
  return consonants.length >= MIN_SKELETON_LENGTH ? consonants : stemmed;
}
