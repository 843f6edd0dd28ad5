import type { Report } from '../../knowledge/report.ts';
import { type Card, card, links, rule, text } from '../card/card-components.ts';
import { customId, reportKey } from '../card/custom-id.ts';
import { reportHeading } from '../card/report-heading.ts';
import { pageButtons } from './page-buttons.ts';
import { pagesOf } from './pages.ts';

export const PAGE_KIND = 'page';

/**
 * @param report - the report to read
 * @param wanted - the page, counted from 1; one out of range becomes the nearest there is
 * @returns the card with that page and the buttons to the ones beside it
 */
export function reportPageCard(report: Report, wanted: number): Card {
  const pages = pagesOf(report);
  const page = Math.min(Math.max(1, wanted), pages.length);
  return card(
    text(reportHeading(report)),
    text(...(pages[page - 1] ?? [])),
    rule(),
    ...pageButtons(page, pages.length, (other) => customId(PAGE_KIND, reportKey(report), other)),
    ...links(report.url),
  );
}
