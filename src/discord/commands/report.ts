import { messages } from '../../messages.ts';
import { reportPageCard } from '../cards/report-page.ts';
import type { Command } from '../command.ts';
import type { CommandNames } from '../command-names.ts';
import { PAGE_BUTTON, parsePageButtonId } from '../custom-id.ts';
import { replace, send, tell } from '../reply.ts';

/** `/التقرير`: the newest report, to be read page by page by the one who asked for it. */
export function reportCommand(names: CommandNames): Command {
  return {
    data: { name: names.report, description: messages.commands.report },
    run: (interaction, { library }) => send(interaction, reportPageCard(library[0], 1), 'asker'),
    button: {
      kind: PAGE_BUTTON,
      async press(interaction, { library }) {
        const asked = parsePageButtonId(interaction.customId, library);
        if (!asked) return tell(interaction, messages.failure.unknownButton);
        if (!asked.report) return tell(interaction, messages.reading.noSuchReport);
        await replace(interaction, reportPageCard(asked.report, asked.page));
      },
    },
  };
}
