import { AND } from './conjunction.ts';

/** The definite article. */
export const ARTICLE = 'ال';
/** The article behind `ل`, "to", which swallows its alef. */
const TO_THE = 'لل';

/**
 * The article with what may stand before it in one word, longest first: the prefixes of light10
 * (Larkey, Ballesteros & Connell 2007), with `لل` behind a conjunction added.
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
 * @returns whether it begins with the article, alone or behind `ل`
 */
export function isDefinite(term: string): boolean {
  return term.startsWith(ARTICLE) || term.startsWith(TO_THE);
}

/**
 * @param term - a normalised word
 * @returns the word without the article and a conjunction before it; the word itself when it has none
 */
export function withoutArticle(term: string): string {
  const bare = term.startsWith(AND) ? term.slice(AND.length) : term;
  return isDefinite(bare) ? bare.slice(ARTICLE.length) : term;
}

/** @returns whether a normalised word has the article, with or without what may stand before it */
export function hasArticle(term: string): boolean {
  return ARTICLE_PREFIXES.some((prefix) => term.startsWith(prefix));
}
