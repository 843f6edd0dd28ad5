import type {
  APIApplicationCommand,
  InteractionResponseType as Callback,
  ChannelType,
  LocalizationMap,
  APIApplicationCommandOptionChoice as OptionChoice,
  ApplicationCommandOptionType as OptionType,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord.js';
import type { MessageComponent } from './component-forms.ts';

/** The parts of request bodies that are used, after Discord's schemas have accepted them. */
export interface Bodies {
  callback: CallbackForm;
  commands: CommandForm[];
  edit: MessageForm;
  followUp: MessageForm;
  message: MessageForm;
}

/** Discord accepts `null` for every optional field. */
type Form<Fields> = { [field in keyof Fields]?: Fields[field] | null };

type UsedFields = 'content' | 'embeds' | 'flags' | 'allowed_mentions' | 'nonce' | 'enforce_nonce';

/** The body to create or edit a message. */
export type MessageForm = Form<
  Pick<RESTPostAPIChannelMessageJSONBody, UsedFields> & { components: MessageComponent[] }
>;

/** The body to open a modal. */
export interface ModalBody {
  custom_id: string;
  title: string;
  components: MessageComponent[];
}

/** The body to answer an interaction. */
export type CallbackForm =
  | { type: Callback.ChannelMessageWithSource | Callback.UpdateMessage; data?: MessageForm | null }
  | { type: Callback.DeferredChannelMessageWithSource; data?: Form<{ flags: number }> | null }
  | { type: Callback.DeferredMessageUpdate }
  | { type: Callback.ApplicationCommandAutocompleteResult; data?: { choices?: OptionChoice[] } }
  | { type: Callback.Modal; data: ModalBody };

/** An option of a slash command; one loose type for all kinds. */
export interface CommandOption
  extends Form<{
    name_localizations: LocalizationMap;
    description_localizations: LocalizationMap;
    required: boolean;
    autocomplete: boolean;
    choices: OptionChoice[];
    channel_types: ChannelType[];
    min_length: number;
    max_length: number;
  }> {
  type: OptionType;
  name: string;
  description: string;
}

/** A registered command, with all fields filled in. */
export interface Command extends Omit<APIApplicationCommand, 'options'> {
  options?: CommandOption[];
}

/** A command as a bot sends it. */
export type CommandForm = Form<Command> & { name: string };
