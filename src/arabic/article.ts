import { AND } from './conjunction.ts';

/** The definite article. */
export const ARTICLE = 'ال';
/** The article after `ل`, "to": its alef is dropped. */
const TO_THE = 'لل';

/**
 * The article with the particles that may precede it in the same word, longest first: the prefixes of
 * light10 (Larkey, Ballesteros & Connell 2007), plus `لل` after a conjunction.
 */
export const ARTICLE_PREFIXES: readonly string[] = [
  'وبال',
  'وكال',
  'فبال',
  'ولل',
  'فلل',
  'وال',
  'فال',
  'بال',
  'كال',
  ARTICLE,
  TO_THE,
];

/**
 * @param term - a normalised word
 * @returns whether it begins with the article, alone or after `ل`
 */
export function isDefinite(term: string): boolean {
  return term.startsWith(ARTICLE) || term.startsWith(TO_THE);
}

/**
 * @param term - a normalised word
 * @returns the word without the article and a conjunction before it; unchanged when it has no article
 */
export function withoutArticle(term: string): string {
  const bare = term.startsWith(AND) ? term.slice(AND.length) : term;
  return isDefinite(bare) ? bare.slice(ARTICLE.length) : term;
}

/** @returns whether a normalised word has the article, with or without particles before it */
export function hasArticle(term: string): boolean {
  return ARTICLE_PREFIXES.some((prefix) => term.startsWith(prefix));
}

/** @returns a normalised word without the article and the particles before it */
export function withoutPrefixes(term: string): string {
  const prefix = ARTICLE_PREFIXES.find((each) => term.startsWith(each));
  if (prefix !== undefined) return term.slice(prefix.length);
  return term.replace(/^[وفبكل](?=.{3})/u, '');
}
