import { messages } from '../../messages.ts';
import { LIST_KIND, READ_KIND, reportListCard } from '../cards/report-list.ts';
import { reportPageCard } from '../cards/report-page.ts';
import type { Feature } from '../command.ts';
import type { CommandNames } from '../command-names.ts';
import { reportOfKey, wholeNumber } from '../custom-id.ts';
import { replace, sendPrivately, tell } from '../reply.ts';

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
