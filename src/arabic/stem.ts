/**
 * Affixes of light10 (Larkey, Ballesteros & Connell, "Light Stemming for Arabic Information
 * Retrieval", 2007), longest first, with the ones added that news and chat write as often: `لل` after
 * a conjunction, attached pronouns, plural verbs and the alef of the accusative. All are in
 * normalised spelling, where teh marbuta is heh.
 */
const ARTICLES = ['وبال', 'وكال', 'فبال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'ال', 'لل'];
const CONJUNCTION = 'و';
const SUFFIXES = [
  'هما',
  'كما',
  'تهم',
  'تها',
  'هم',
  'هن',
  'كم',
  'نا',
  'ها',
  'وا',
  'ان',
  'ات',
  'ون',
  'ين',
  'تي',
  'يه',
  'ه',
  'ي',
  'ا',
];

/** Letters that must be left: two after an article, three after the rest, so that roots survive. */
const LEFT_BY_ARTICLE = 2;
const LEFT_BY_CONJUNCTION = 3;
const LEFT_BY_SUFFIX = 3;

/**
 * Light stemming: takes the article and the conjunction off a word's front and one ending after
 * another off its back. Not a root, but one form for most of a word's inflections.
 *
 * @param term - a normalised word
 * @returns its stem; the word itself when it is too short or not Arabic
 */
export function stem(term: string): string {
  return stripSuffixes(stripPrefix(term));
}

function stripPrefix(term: string): string {
  const article = ARTICLES.find(
    (prefix) => term.startsWith(prefix) && term.length - prefix.length >= LEFT_BY_ARTICLE,
  );
  if (article) return term.slice(article.length);
  const conjoined = term.startsWith(CONJUNCTION) && term.length > LEFT_BY_CONJUNCTION;
  return conjoined ? term.slice(CONJUNCTION.length) : term;
}

function stripSuffixes(term: string): string {
  const suffix = SUFFIXES.find(
    (ending) => term.endsWith(ending) && term.length - ending.length >= LEFT_BY_SUFFIX,
  );
  return suffix ? stripSuffixes(term.slice(0, -suffix.length)) : term;
}

/** Long vowels, which come and go between a word's singular, plural and verb forms. */
const LONG_VOWELS = /[اوي]/gu;
const SHORTEST_SKELETON = 3;

/**
 * The consonants of a stem: one form for broken plurals and their singulars (`سلاح`, `أسلحة`;
 * `طريق`, `طرق`), which no affix tells apart. Different words share it, so it is weaker evidence.
 *
 * @param stemmed - a stem
 * @returns its consonants; the stem itself when fewer than three are left
 */
export function skeleton(stemmed: string): string {
  const consonants = stemmed.replace(LONG_VOWELS, '');
  return consonants.length >= SHORTEST_SKELETON ? consonants : stemmed;
}
