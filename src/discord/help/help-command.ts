import { messages } from '../../messages.ts';
import { examplesFor } from '../answer/example-questions.ts';
import { OURS } from '../card/limits.ts';
import { replyPrivately } from '../card/reply.ts';
import type { Feature, Services } from '../feature.ts';
import { isModerator } from '../permissions/moderator.ts';
import { helpCard } from './help-card.ts';

/** `/مساعدة`: what this person may do here, with examples. */
export function helpFeature({ names, library, examples, mention }: Services): Feature {
  return {
    slash: [
      {
        data: { name: names.help, description: messages.commands.help },
        async run(interaction) {
          const { help } = messages;
          const lines = [
            help.ask(mention(names.ask)),
            help.message(names.searchMessage),
            help.report(mention(names.report)),
            ...(library.length > 1 ? [help.reports(mention(names.reports))] : []),
            help.honesty,
          ];
          const forModerators = isModerator(interaction)
            ? [help.summary(mention(names.summary)), help.post(mention(names.post))]
            : [];
          const shown = examplesFor(examples, interaction.id, OURS.shownExamples);
          await replyPrivately(interaction, helpCard(lines, forModerators, shown));
        },
      },
    ],
  };
}
