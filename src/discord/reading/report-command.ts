import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { type Card, card, links, reportHeading, rule, text } from '../card/card-components.ts';
import { customId, reportKey, wholeNumber } from '../card/custom-id.ts';
import { Refusal } from '../card/refusal.ts';
import { replace, replyPrivately } from '../card/reply.ts';
import type { Feature, Services } from '../feature.ts';
import { pageButtons } from './page-buttons.ts';
import { pagesOf } from './pages.ts';
import { whichReport } from './which-report.ts';

const PAGE_KIND = 'page';

/** `/التقرير`: opens a report, by default the newest, as pages that only this person sees. */
export function reportFeature(services: Services): Feature {
  const { names, library, catalogue } = services;
  const which = whichReport(services);
  return {
    slash: {
      data: {
        name: names.report,
        description: messages.commands.report,
        options: which.options,
      },
      async run(interaction) {
        const report = which.chosen(interaction) ?? library[0];
        await replyPrivately(interaction, reportPageCard(report, 1));
      },
      complete: which.complete,
    },
    buttons: {
      async [PAGE_KIND](interaction, [key, page]) {
        const wanted = wholeNumber(page);
        if (wanted === undefined) throw new Refusal(messages.failure.unknownButton);
        const report = catalogue.withKey(key);
        if (!report) throw new Refusal(messages.reading.noSuchReport);
        await replace(interaction, reportPageCard(report, wanted));
      },
    },
  };
}

/** @param wanted - number of the page, from 1; clamped to the pages that exist */
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
