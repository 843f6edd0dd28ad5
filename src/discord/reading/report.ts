import type { Library } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { reportOfKey, wholeNumber } from '../card/custom-id.ts';
import { replace, sendPrivately, tell } from '../card/reply.ts';
import type { Feature } from '../command.ts';
import type { CommandNames } from '../command-names.ts';
import { PAGE_KIND, reportPageCard } from './report-page-card.ts';
import { completeReport, whichReport, whichReportOption } from './which-report.ts';

/** `/التقرير`: a report, the newest unless told otherwise, to be read page by page by one reader. */
export function reportFeature(names: CommandNames, library: Library): Feature {
  return {
    slash: [
      {
        data: {
          name: names.report,
          description: messages.commands.report,
          options: whichReportOption(names, library),
        },
        async run(interaction, services) {
          const chosen = whichReport(interaction, names, services.library);
          if (!chosen) return tell(interaction, messages.reading.unknownReport);
          const report = chosen === 'all' ? services.library[0] : chosen;
          await sendPrivately(interaction, reportPageCard(report, 1));
        },
        complete: (interaction, services) => completeReport(interaction, services.library),
      },
    ],
    buttons: {
      async [PAGE_KIND](interaction, [key, page], services) {
        const wanted = wholeNumber(page);
        if (wanted === undefined) return tell(interaction, messages.failure.unknownButton);
        const report = reportOfKey(key, services.library);
        if (!report) return tell(interaction, messages.reading.noSuchReport);
        await replace(interaction, reportPageCard(report, wanted));
      },
    },
  };
}
