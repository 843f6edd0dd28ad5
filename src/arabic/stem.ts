import { ARTICLE_PREFIXES, hasArticle } from './article.ts';
import { AND } from './conjunction.ts';

/**
 * Suffixes of light10 (Larkey, Ballesteros & Connell, "Light Stemming for Arabic Information
 * Retrieval", 2007), longest first, with the ones added that news and chat write as often: attached
 * pronouns, plural verbs and the alef of the accusative. All are in normalised spelling, where teh
 * marbuta is heh.
 */
const SUFFIXES = 'هما كما وهم وها تهم تها وه هم هن كم نا ها وا ان ات ون ين تي يه ه ي ا'.split(' ');

/** Letters that must be left: two after an article, three after the rest, so that roots survive. */
const LEFT_BY_ARTICLE = 2;
const LEFT_BY_CONJUNCTION = 3;
const LEFT_BY_SUFFIX = 3;
/** An alef and teh before another ending may be of the word itself: `مصراتة` is no plural of `مصر`. */
const PLURAL = 'ات';
const LEFT_BY_INNER_PLURAL = 4;

/** The suffixes by their last letters: most words end in none of these, which is quick to see. */
const BY_LAST_LETTER = new Map<string, string[]>();
for (const suffix of SUFFIXES) {
  const last = suffix.slice(-1);
  BY_LAST_LETTER.set(last, [...(BY_LAST_LETTER.get(last) ?? []), suffix]);
}

/**
 * Light stemming: takes the article and the conjunction off a word's front and one ending after
 * another off its back. Not a root, but one form for most of a word's inflections.
 *
 * @param term - a normalised word
 * @returns its stem; the word itself when it is too short or not Arabic
 */
export function stem(term: string): string {
  return stripSuffixes(withoutPrefix(term));
}

/**
 * @param term - a normalised word
 * @returns its stem, and those it has if its first letters are read otherwise: as letters of its own
 * (`وصول`), as a preposition (`لتخفيف`), as the sign of a spoken imperfect (`بيهجموا`)
 */
export function stemsOf(term: string): string[] {
  const stemmed = stem(term);
  const spoken = (SPOKEN_IMPERFECT.exec(term) ?? SPOKEN_PASSIVE.exec(term))?.[1];
  const forms = [stemmed];
  if (term.startsWith(AND) && !hasArticle(term)) forms.push(stripSuffixes(term));
  if (spoken !== undefined) forms.push(stripSuffixes(spoken));
  const governed = GOVERNED.exec(term)?.[1];
  if (governed !== undefined) forms.push(stripSuffixes(governed));
  return forms.length === 1 ? forms : [...new Set(forms)];
}

/** A preposition written together with an indefinite word, which may be of the word itself instead. */
const GOVERNED = /^و?[لب](?!ل|ال)(.{4,})$/u;

/**
 * Spoken Arabic sets a letter before the imperfect: Egyptian and Levantine `ب`, Egyptian `ه` and `ح`,
 * Moroccan `ك` (`بيهجموا`, `هيبدأوا`, `كيقولو`).
 */
const SPOKEN_IMPERFECT = /^[بهحك]([يتن].{3,})$/u;
/** And an alef and teh before the passive (`اتقفلت`). */
const SPOKEN_PASSIVE = /^ات(.{3,})$/u;

/**
 * @param term - a normalised word
 * @returns it without article and conjunction, where enough is left to be a word
 */
export function withoutPrefix(term: string): string {
  const article = ARTICLE_PREFIXES.find(
    (prefix) => term.startsWith(prefix) && term.length - prefix.length >= LEFT_BY_ARTICLE,
  );
  if (article) return term.slice(article.length);
  const conjoined = term.startsWith(AND) && term.length > LEFT_BY_CONJUNCTION;
  return conjoined ? term.slice(AND.length) : term;
}

function stripSuffixes(term: string, left = LEFT_BY_SUFFIX): string {
  const suffix = BY_LAST_LETTER.get(term.slice(-1))?.find((ending) => {
    const needed = ending === PLURAL ? left : LEFT_BY_SUFFIX;
    return term.endsWith(ending) && term.length - ending.length >= needed;
  });
  return suffix ? stripSuffixes(term.slice(0, -suffix.length), LEFT_BY_INNER_PLURAL) : term;
}

/** Long vowels, which come and go between a word's singular, plural and verb forms. */
const LONG_VOWELS = /[اوي]/gu;
/** What derived nouns and verbs put before the root, up to twice (`مستقبل`, `يتحدث`). */
const DERIVING_PREFIX = /^(?:ست|[متن])(?=.{3})/u;
const SHORTEST_SKELETON = 3;

/**
 * The consonants that a stem's root may have: one form for broken plurals and their singulars
 * (`سلاح`, `أسلحة`; `طريق`, `طرق`) and for nouns and verbs of a root (`مغلق`, `إغلاق`, `يغلق`), which
 * no affix ties together. Different words share it, so it is weaker evidence than a stem.
 *
 * @param stemmed - a stem
 * @returns its consonants; the stem itself when fewer than three are left
 */
export function skeleton(stemmed: string): string {
  const consonants = stemmed.replace(LONG_VOWELS, '');
  const root = consonants.replace(DERIVING_PREFIX, '').replace(DERIVING_PREFIX, '');
  if (root.length >= SHORTEST_SKELETON) return root;
  return consonants.length >= SHORTEST_SKELETON ? consonants : stemmed;
}
