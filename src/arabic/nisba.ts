const NISBA = /(?:ي|يه|يين|يون|يات)$/u;

/**
 * @param term - a normalised word
 * @returns whether it may be a nisba, the adjective of belonging (`ليبي`, `رئيسية`), which stemming does
 * not tell from the noun that it is made of
 */
export function isNisba(term: string): boolean {
  return NISBA.test(term);
}
