import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  InteractionResponseType as Callback,
  ChannelType,
  LocalizationMap,
  ApplicationCommandOptionType as OptionType,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord.js';
import type { MessageComponent } from './component-forms.ts';

/** What of the bodies that a bot sends is used, once Discord's schemas have taken them. */
export interface Bodies {
  callback: CallbackForm;
  commands: CommandForm[];
  edit: MessageForm;
  followUp: MessageForm;
  message: MessageForm;
}

/** Discord takes `null` wherever a field may be left out. */
type Form<Fields> = { [field in keyof Fields]?: Fields[field] | null };

type UsedFields = 'content' | 'embeds' | 'flags' | 'tts' | 'allowed_mentions' | NonceFields;
type NonceFields = 'nonce' | 'enforce_nonce';

/** How a bot makes or edits a message. */
export type MessageForm = Form<
  Pick<RESTPostAPIChannelMessageJSONBody, UsedFields> & { components: MessageComponent[] }
>;

/** A choice offered for an option. */
export type OptionChoice = APIApplicationCommandOptionChoice;

/** A form to be put before a person. */
export interface ModalBody {
  custom_id: string;
  title: string;
  components: MessageComponent[];
}

type MessageCallback =
  | Callback.ChannelMessageWithSource
  | Callback.DeferredChannelMessageWithSource
  | Callback.DeferredMessageUpdate
  | Callback.UpdateMessage;

/** How a bot answers an interaction. */
export type CallbackForm =
  | { type: MessageCallback; data?: MessageForm | null }
  | {
      type: Callback.ApplicationCommandAutocompleteResult;
      data?: Form<{ choices: OptionChoice[] }>;
    }
  | { type: Callback.Modal; data: ModalBody };

/** An option of a slash command, read loosely: all kinds share one shape. */
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

/** A command as Discord registered it, with every field it fills in by itself. */
export interface Command extends Omit<APIApplicationCommand, 'options'> {
  options?: CommandOption[];
}

/** A command as a bot sends it. */
export type CommandForm = Form<Command> & { name: string };
