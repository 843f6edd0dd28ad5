import type { Excerpt } from '../../search/excerpt/excerpt.ts';
import { truncationPoint } from '../../util/truncate.ts';
import { escapeText } from './escape.ts';

/**
 * @param excerpt - a piece of a report
 * @returns it as a quotation in Discord's Markdown, its matching words bold and all else escaped
 */
export function quote({ text, highlights }: Excerpt): string {
  let marked = '';
  let from = 0;
  for (const [start, end] of joinNeighbours(text, highlights)) {
    marked += `${text.slice(from, start)}${BOLD_ON}${text.slice(start, end)}${BOLD_OFF}`;
    from = end;
  }
  marked += text.slice(from);
  return escapeText(marked)
    .replaceAll(BOLD_ON, '**')
    .replaceAll(BOLD_OFF, '**')
    .replace(/^/gmu, '> ');
}

/**
 * @param excerpt - a piece of a report
 * @param most - how long the quotation may be, marks and all
 * @returns the quotation, of as much of the beginning as fits, `…` where it was cut
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

const CUT = '…';

/**
 * Stand-ins for the marks of bold while the text around them is escaped as a whole, so that what
 * counts as a line's start is seen: noncharacters, which no text may hold (Unicode, section 23.7).
 */
const BOLD_ON = '\ufdd0';
const BOLD_OFF = '\ufdd1';

/** Words next to one another are marked as one: `**كتائب مصراتة**`. */
function joinNeighbours(text: string, spans: Excerpt['highlights']): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = joined.at(-1);
    if (last && text.slice(last[1], start) === ' ') last[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}
