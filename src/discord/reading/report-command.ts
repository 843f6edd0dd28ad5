import { messages } from '../../messages.ts';
import { wholeNumber } from '../card/custom-id.ts';
import { Refusal } from '../card/refusal.ts';
import { replace, replyPrivately } from '../card/reply.ts';
import type { Feature, Services } from '../feature.ts';
import { reportOfKey } from './catalogue.ts';
import { PAGE_KIND, reportPageCard } from './report-page-card.ts';
import { whichReport } from './which-report.ts';

/** `/التقرير`: a report, the newest unless told otherwise, to be read page by page by one reader. */
export function reportFeature(services: Services): Feature {
  const { names, library } = services;
  const which = whichReport(services);
  return {
    slash: [
      {
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
    ],
    buttons: {
      async [PAGE_KIND](interaction, [key, page]) {
        const wanted = wholeNumber(page);
        if (wanted === undefined) throw new Refusal('unknownButton');
        const report = reportOfKey(key, library);
        if (!report) throw new Refusal('reportGone');
        await replace(interaction, reportPageCard(report, wanted));
      },
    },
  };
}
