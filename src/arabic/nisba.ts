const NISBA = /(?:ي|يه|يين|يون|يات)$/u;

/**
 * @param term - a normalised word
 * @returns whether it may be a nisba, the adjective of belonging (`ليبي`, `رئيسية`), which has the same
 * stem as the noun it is derived from
 */
export function isNisba(term: string): boolean {
  return NISBA.test(term);
}
