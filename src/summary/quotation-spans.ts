import type { Span } from '../arabic/sentences.ts';

/** The opening mark of each closing mark. */
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
 * Quotations and brackets that a paragraph opens and closes. Unpaired marks, which news sites leave
 * when they edit, are ignored.
 *
 * @param text - a paragraph
 * @returns the outermost ones in order, `[start, end)`, marks included
 */
export function quotationSpans(text: string): Span[] {
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

/** @returns the quotation or bracket around this offset, if any */
export function quotationSpanAround(at: number, spans: readonly Span[]): Span | undefined {
  return spans.find(([start, end]) => start < at && at < end);
}
