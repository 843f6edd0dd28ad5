import type { Span } from '../arabic/sentences.ts';
import type { Token } from '../arabic/tokenise.ts';

/** What opens an enclosure, behind what closes it. */
const PARTNERS: ReadonlyMap<string, string> = new Map([
  ['»', '«'],
  ['”', '“'],
  [')', '('],
  [']', '['],
  ['"', '"'],
]);
const OPENING: ReadonlySet<string> = new Set(PARTNERS.values());
const MARKS = /[«»“”()[\]"]/gu;

/**
 * Quotations and brackets that a paragraph opens and closes. Marks without a partner, which news
 * sites leave behind when they edit, enclose nothing.
 *
 * @param text - a paragraph
 * @returns the outermost enclosures in order, `[start, end)`, marks included
 */
export function enclosures(text: string): Span[] {
  const found: Span[] = [];
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
    const partner = PARTNERS.get(mark);
    const opened = partner ? open.findLastIndex((earlier) => earlier.mark === partner) : -1;
    const start = open[opened]?.at;
    if (start !== undefined) {
      open.length = opened;
      while ((found.at(-1)?.[0] ?? -1) > start) found.pop();
      found.push([start, at + 1]);
    } else if (OPENING.has(mark)) open.push({ mark, at });
  }
  return found;
}

/** @returns the enclosure that a cut at this offset would tear open, if any */
export function enclosureAround(at: number, spans: readonly Span[]): Span | undefined {
  return spans.find(([start, end]) => start < at && at < end);
}

/** @returns of these words of a text those that stand in no quotation or bracket */
export function withoutEnclosed(text: string, tokens: readonly Token[]): Token[] {
  const spans = enclosures(text);
  return tokens.filter(({ start }) => !enclosureAround(start, spans));
}
