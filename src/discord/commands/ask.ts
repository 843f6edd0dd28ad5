import { ApplicationCommandOptionType } from 'discord.js';
import { messages } from '../../messages.ts';
import { answerCard } from '../cards/answer.ts';
import { nothingFoundCard } from '../cards/nothing-found.ts';
import type { Command } from '../command.ts';
import type { CommandNames } from '../command-names.ts';
import { searchable, tidyInput } from '../escape.ts';
import { OURS } from '../limits.ts';
import { send, tell } from '../reply.ts';

const SHOWN_EXAMPLES = 3;

/** `/اسأل`: a question, answered with the passage of a report that holds the answer. */
export function askCommand(names: CommandNames): Command {
  return {
    data: {
      name: names.ask,
      description: messages.commands.ask,
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: names.question,
          description: messages.commands.question,
          required: true,
          minLength: 1,
          maxLength: OURS.question,
        },
      ],
    },
    async run(interaction, { library, search, examples }) {
      const question = tidyInput(interaction.options.getString(names.question, true));
      if (question === '') return tell(interaction, messages.failure.emptyQuestion);
      const { results, reading } = search.ask(searchable(question));
      const [best] = results;
      if (best) return send(interaction, answerCard({ question, reading }, best), 'everyone');
      const shown = examples.slice(0, SHOWN_EXAMPLES);
      return send(interaction, nothingFoundCard(library[0], shown), 'asker');
    },
  };
}
