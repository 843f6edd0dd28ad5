import { messages } from '../../messages.ts';
import { helpCard } from '../cards/help.ts';
import type { Command } from '../command.ts';
import type { CommandNames } from '../command-names.ts';
import { send } from '../reply.ts';

/** `/مساعدة`: what the bot can do, with examples. */
export function helpCommand(names: CommandNames): Command {
  return {
    data: { name: names.help, description: messages.commands.help },
    run(interaction, { examples, mention }) {
      const mentions = { ask: mention(names.ask), report: mention(names.report) };
      return send(interaction, helpCard(mentions, examples), 'asker');
    },
  };
}
