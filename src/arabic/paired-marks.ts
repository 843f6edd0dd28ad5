/** `[start, end)`, both marks included. */
type Pair = readonly [start: number, end: number];

const MARKS = /[()[\]«»“”„"]/gu;
/** Marks that show their direction, by kind. Others are quotation marks too: sites close `«` with `"`. */
const OPENING = '([«';
const CLOSING = ')]»';
const QUOTATION = OPENING.indexOf('«');
/** What may stand right before an opening mark: a space, or a particle, with or without a tatweel. */
const BEFORE_OPENING = /(?:^|[\s([«:،]|ـ|(?<!\p{L})[وفبلك])$/u;

/**
 * Finds the quotations and brackets that a text opens and closes. Marks without a partner, which news
 * sites leave when they edit, are ignored. Takes time in proportion to the length of the text.
 *
 * @param text - a paragraph
 * @param longest - of a pair, in UTF-16 units; longer ones are left out, but not those inside them
 * @returns the outermost pairs in order
 */
export function pairedMarks(text: string, longest: number): Pair[] {
  const open: readonly number[][] = Array.from(OPENING, () => []);
  const pairs: Pair[] = [];
  for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
    const kind = Math.max(OPENING.indexOf(mark), CLOSING.indexOf(mark));
    const starts = open[kind < 0 ? QUOTATION : kind] ?? [];
    if (kind < 0 ? opensQuotation(text, at, starts.length > 0) : OPENING.includes(mark)) {
      starts.push(at);
      continue;
    }
    const start = starts.pop();
    if (start === undefined || at + 1 - start > longest) continue;
    while ((pairs.at(-1)?.[0] ?? -1) > start) pairs.pop();
    pairs.push([start, at + 1]);
  }
  return pairs;
}

/**
 * `"` shows no direction, and Arabic texts often have `“` and `”` the wrong way round: what stands beside
 * the mark decides, otherwise whether a quotation is open.
 */
function opensQuotation(text: string, at: number, isOpen: boolean): boolean {
  const startsWord = BEFORE_OPENING.test(text.slice(Math.max(0, at - 2), at));
  const endsWord = text.charAt(at + 1).trim() === '';
  return startsWord === endsWord ? !isOpen : startsWord;
}
