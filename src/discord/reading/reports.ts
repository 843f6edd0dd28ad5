import { messages } from '../../messages.ts';
import { reportOfKey, wholeNumber } from '../card/custom-id.ts';
import { replace, sendPrivately, tell } from '../card/reply.ts';
import type { Feature } from '../command.ts';
import type { CommandNames } from '../command-names.ts';
import { LIST_KIND, READ_KIND, reportListCard } from './report-list-card.ts';
import { reportPageCard } from './report-page-card.ts';

/** `/التقارير`: all reports, the newest first, each to be opened. */
export function reportsFeature(names: CommandNames): Feature {
  return {
    slash: [
      {
        data: { name: names.reports, description: messages.commands.reports },
        run: (interaction, { library }) => sendPrivately(interaction, reportListCard(library, 1)),
      },
    ],
    buttons: {
      async [LIST_KIND](interaction, [page], { library }) {
        const wanted = wholeNumber(page);
        if (wanted === undefined) return tell(interaction, messages.failure.unknownButton);
        await replace(interaction, reportListCard(library, wanted));
      },
      async [READ_KIND](interaction, [key], { library }) {
        const report = reportOfKey(key, library);
        if (!report) return tell(interaction, messages.reading.noSuchReport);
        await sendPrivately(interaction, reportPageCard(report, 1));
      },
    },
  };
}
