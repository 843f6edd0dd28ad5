import type { Span } from '../../arabic/sentences.ts';
import type { Excerpt } from '../../search/excerpt/excerpt.ts';
import { truncationPoint } from '../../util/truncate.ts';
import { escapeText } from './escape.ts';

/** @returns a block quote in Discord's Markdown, with the highlights in bold and the rest escaped */
export function quote({ text, highlights }: Excerpt): string {
  let withBold = '';
  let from = 0;
  for (const [start, end] of joinAdjacent(text, highlights)) {
    withBold += `${text.slice(from, start)}${BOLD_ON}${text.slice(start, end)}${BOLD_OFF}`;
    from = end;
  }
  withBold += text.slice(from);
  return escapeText(withBold)
    .replaceAll(BOLD_ON, '**')
    .replaceAll(BOLD_OFF, '**')
    .replace(/^/gmu, '> ');
}

/**
 * @param most - maximum length of the quote, with its Markdown
 * @returns the quote of as much of the beginning as fits; `…` shows where it was cut
 */
export function shortQuote({ text, highlights }: Excerpt, most: number): string {
  const whole = quote({ text, highlights });
  if (whole.length <= most) return whole;
  let end = text.length;
  let cut = whole;
  while (cut.length > most && end > 0) {
    const room = end - Math.max(1, (cut.length - most) >> 1);
    end = room > 1 ? Math.min(truncationPoint(text, room), end - 1) : 0;
    const kept = highlights.filter(([, last]) => last <= end);
    cut = quote({ text: `${text.slice(0, end).toWellFormed()}${CUT}`, highlights: kept });
  }
  return cut;
}

/** @returns `[start, end)` of a text; `…` shows where the text goes on */
export function partOf({ text, highlights }: Excerpt, [start, end]: Span): Excerpt {
  const before = start > 0 ? CUT : '';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end)}${end < text.length ? CUT : ''}`,
    highlights: highlights
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]): Span => [from + shift, to + shift]),
  };
}

const CUT = '…';

/**
 * Placeholders for `**` during escaping: the text must be escaped as a whole, because the syntax at the
 * start of a line matters. They are noncharacters, which no text contains (Unicode, section 23.7).
 */
const BOLD_ON = '\ufdd0';
const BOLD_OFF = '\ufdd1';

/** Joins the highlights of adjacent words: `**كتائب مصراتة**`. */
function joinAdjacent(text: string, spans: Excerpt['highlights']): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = joined.at(-1);
    if (last && text.slice(last[1], start) === ' ') last[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}
