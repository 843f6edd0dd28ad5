import type {
  APIAllowedMentions,
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIEmbed,
  InteractionResponseType as Callback,
  ChannelType,
  LocalizationMap,
  ApplicationCommandOptionType as OptionType,
} from 'discord.js';
import type { Component } from './components.ts';

/** What of the bodies that a bot sends is used, once Discord's schemas have taken them. */
export interface Bodies {
  callback: CallbackForm;
  commands: CommandForm[];
  edit: MessageForm;
  followUp: MessageForm;
  message: MessageForm;
}

/** How a bot makes or edits a message. */
export interface MessageForm {
  content?: string | null;
  components?: Component[] | null;
  embeds?: APIEmbed[] | null;
  flags?: number | null;
  tts?: boolean | null;
  allowed_mentions?: APIAllowedMentions | null;
  nonce?: string | number | null;
  enforce_nonce?: boolean | null;
}

/** A choice offered for an option. */
export type OptionChoice = APIApplicationCommandOptionChoice;

/** A form to be put before a person. */
export interface Modal {
  custom_id: string;
  title: string;
  components: Component[];
}

/** How a bot answers an interaction. */
export type CallbackForm =
  | {
      type:
        | Callback.ChannelMessageWithSource
        | Callback.DeferredChannelMessageWithSource
        | Callback.DeferredMessageUpdate
        | Callback.UpdateMessage;
      data?: MessageForm | null;
    }
  | {
      type: Callback.ApplicationCommandAutocompleteResult;
      data?: { choices?: OptionChoice[] | null };
    }
  | { type: Callback.Modal; data: Modal };

/** An option of a slash command, read loosely: all kinds share one shape. */
export interface CommandOption {
  type: OptionType;
  name: string;
  name_localizations?: LocalizationMap | null;
  description: string;
  description_localizations?: LocalizationMap | null;
  required?: boolean | null;
  autocomplete?: boolean | null;
  choices?: OptionChoice[] | null;
  channel_types?: ChannelType[] | null;
  min_length?: number | null;
  max_length?: number | null;
}

/** A command as Discord registered it, with every field it fills in by itself. */
export interface Command extends Omit<APIApplicationCommand, 'options'> {
  options?: CommandOption[];
}

/** A command as a bot sends it. */
export type CommandForm = { [field in keyof Command]?: Command[field] | null } & { name: string };
