import { messages } from '../../messages.ts';
import { exampleButtons, examplesFor } from '../answer/example-questions.ts';
import { type Card, card, rule, text } from '../card/card-components.ts';
import { replyPrivately } from '../card/reply.ts';
import type { Feature, Services } from '../feature.ts';
import { isModerator } from '../permissions/moderator.ts';

/** `/مساعدة`: shows what this person can do here, with examples. */
export function helpFeature({ names, library, examples, mention, desk }: Services): Feature {
  return {
    slash: {
      data: { name: names.help, description: messages.commands.help },
      async run(interaction) {
        const { help } = messages;
        const lines = [
          help.ask(mention(names.ask)),
          help.message(names.searchMessage),
          help.report(mention(names.report)),
          ...(library.length > 1 ? [help.reports(mention(names.reports))] : []),
          help.honesty,
          ...(desk?.isKeeping(interaction.guildId ?? '') ? [help.kept] : []),
        ];
        const forModerators = isModerator(interaction)
          ? [
              help.summary(mention(names.summary)),
              help.post(mention(names.post)),
              ...(desk ? [help.desk(mention(names.desk))] : []),
            ]
          : [];
        const shown = examplesFor(examples, interaction.id);
        await replyPrivately(interaction, helpCard(lines, forModerators, shown));
      },
    },
  };
}

/**
 * @param lines - what everybody can do, one sentence per line
 * @param forModerators - what moderators can do in addition; empty for other members
 */
export function helpCard(
  lines: readonly string[],
  forModerators: readonly string[],
  examples: readonly string[],
): Card {
  const { help } = messages;
  return card(
    text(`### ${help.title}`, ...lines),
    ...(forModerators.length > 0 ? [rule(), text(help.moderators, ...forModerators)] : []),
    ...(examples.length > 0 ? [rule(), text(help.examples), ...exampleButtons(examples)] : []),
  );
}
