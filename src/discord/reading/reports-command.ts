import type { Library } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { button, type Card, card, rule, section, text } from '../card/card-components.ts';
import { customId, reportKey, wholeNumber } from '../card/custom-id.ts';
import { clip, escapeText } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import { replace, replyPrivately } from '../card/reply.ts';
import type { Feature, Services } from '../feature.ts';
import { pageButtons } from './page-buttons.ts';
import { reportPageCard } from './report-command.ts';

const LIST_KIND = 'list';
const READ_KIND = 'read';

/** `/التقارير`: lists all reports, newest first, each with a button that opens it. */
export function reportsFeature({ names, library, catalogue }: Services): Feature {
  return {
    slash: {
      data: { name: names.reports, description: messages.commands.reports },
      run: (interaction) => replyPrivately(interaction, reportListCard(library, 1)),
    },
    buttons: {
      async [LIST_KIND](interaction, [page]) {
        const wanted = wholeNumber(page);
        if (wanted === undefined) throw new Refusal(messages.failure.unknownButton);
        await replace(interaction, reportListCard(library, wanted));
      },
      async [READ_KIND](interaction, [key]) {
        const report = catalogue.withKey(key);
        if (!report) throw new Refusal(messages.reading.noSuchReport);
        await replyPrivately(interaction, reportPageCard(report, 1));
      },
    },
  };
}

/** @param wanted - number of the page, from 1; clamped to the pages that exist */
export function reportListCard(library: Library, wanted: number): Card {
  const pages = Math.ceil(library.length / OURS.reportsOnPage);
  const page = Math.min(Math.max(1, wanted), pages);
  const shown = library.slice((page - 1) * OURS.reportsOnPage, page * OURS.reportsOnPage);
  return card(
    text(`### ${messages.reports.title}`),
    ...shown.map((report) => {
      const title = escapeText(clip(report.title, OURS.title));
      const { answer, reports } = messages;
      const length = reports.paragraphs(report.paragraphs.length);
      const about = report.date === undefined ? length : `${answer.dated(report.date)}، ${length}`;
      const open = button(messages.reports.read, customId(READ_KIND, reportKey(report)));
      return section(`**${title}**\n-# ${about}`, open);
    }),
    ...(pages > 1 ? [rule()] : []),
    ...pageButtons(page, pages, (other) => customId(LIST_KIND, other)),
  );
}
