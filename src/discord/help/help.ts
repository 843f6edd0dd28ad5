import { messages } from '../../messages.ts';
import { sendPrivately } from '../card/reply.ts';
import type { Feature } from '../command.ts';
import type { CommandNames } from '../command-names.ts';
import { whyNoModerator } from '../posting/permissions.ts';
import { helpCard } from './help-card.ts';

/** `/مساعدة`: what this person may do here, with examples. */
export function helpFeature(names: CommandNames): Feature {
  return {
    slash: [
      {
        data: { name: names.help, description: messages.commands.help },
        async run(interaction, { examples, library, mention }) {
          const { help } = messages;
          const lines = [
            help.ask(mention(names.ask)),
            help.message(names.searchMessage),
            help.report(mention(names.report)),
            ...(library.length > 1 ? [help.reports(mention(names.reports))] : []),
            help.honesty,
          ];
          const forModerators =
            whyNoModerator(interaction) === undefined
              ? [help.summary(mention(names.summary)), help.post(mention(names.post))]
              : [];
          await sendPrivately(interaction, helpCard(lines, forModerators, examples));
        },
      },
    ],
  };
}
