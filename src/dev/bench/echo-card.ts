import {
  type APIContainerComponent,
  ApplicationCommandOptionType,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { COMMAND_NAMES } from '../../discord/command-names.ts';
import { messages } from '../../messages.ts';

const NAMES = COMMAND_NAMES.ar;
/** About as long as an answer's text. */
const TEXT = 'نص '.repeat(150);

/** The one command that is measured, as the echo bot has it. */
export const ECHO_COMMAND = {
  name: NAMES.ask,
  description: messages.commands.ask,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: NAMES.question,
      description: messages.commands.question,
      required: true,
      autocomplete: true,
    },
  ],
} as const;

/** What the echo bot answers: of the size of an answer, with a button of the same label. */
export const echoCard: APIContainerComponent = {
  type: ComponentType.Container,
  components: [
    { type: ComponentType.TextDisplay, content: TEXT },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: messages.answer.context,
          custom_id: 'echo',
        },
      ],
    },
  ],
};
