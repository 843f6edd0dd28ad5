import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { button, buttons, type Card, card, rule, sourceLink, text } from '../components.ts';
import { pageButtonId } from '../custom-id.ts';
import { clip, escapeText } from '../escape.ts';
import { OURS } from '../limits.ts';
import { pagesOf } from '../pages.ts';

/**
 * @param report - the report to read
 * @param wanted - the page, counted from 1; one out of range becomes the nearest there is
 * @returns the card with that page and the buttons to the ones beside it
 */
export function reportPageCard(report: Report, wanted: number): Card {
  const pages = pagesOf(report);
  const page = Math.min(Math.max(1, wanted), pages.length);
  const { reading } = messages;
  const turn = [
    rule(),
    text(`-# ${reading.page(page, pages.length)}`),
    buttons(
      button(reading.previous, pageButtonId(report.id, page - 1), page === 1),
      button(reading.next, pageButtonId(report.id, page + 1), page === pages.length),
    ),
  ];
  return card(
    text(`### ${escapeText(clip(report.title, OURS.title))}`),
    text(...(pages[page - 1] ?? [])),
    ...(pages.length > 1 ? turn : []),
    sourceLink(report.url),
  );
}
