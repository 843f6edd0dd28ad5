import { messages } from '../../messages.ts';
import { wholeNumber } from '../card/custom-id.ts';
import { Refusal } from '../card/refusal.ts';
import { replace, replyPrivately } from '../card/reply.ts';
import type { Feature, Services } from '../feature.ts';
import { reportOfKey } from './catalogue.ts';
import { LIST_KIND, READ_KIND, reportListCard } from './report-list-card.ts';
import { reportPageCard } from './report-page-card.ts';

/** `/التقارير`: all reports, the newest first, each to be opened. */
export function reportsFeature({ names, library }: Services): Feature {
  return {
    slash: [
      {
        data: { name: names.reports, description: messages.commands.reports },
        run: (interaction) => replyPrivately(interaction, reportListCard(library, 1)),
      },
    ],
    buttons: {
      async [LIST_KIND](interaction, [page]) {
        const wanted = wholeNumber(page);
        if (wanted === undefined) throw new Refusal('unknownButton');
        await replace(interaction, reportListCard(library, wanted));
      },
      async [READ_KIND](interaction, [key]) {
        const report = reportOfKey(key, library);
        if (!report) throw new Refusal('reportGone');
        await replyPrivately(interaction, reportPageCard(report, 1));
      },
    },
  };
}
