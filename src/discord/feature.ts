import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputApplicationCommandData,
  ChatInputCommandInteraction,
  MessageApplicationCommandData,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { LruCache } from '../util/lru-cache.ts';
import type { Answers } from './answer/answers.ts';
import type { BotEmitter } from './bot-events.ts';
import type { Card } from './card/card-components.ts';
import type { RecentlySeen } from './card/recently-seen.ts';
import type { CommandNames } from './command-names.ts';
import type { DeskStore } from './desk/desk-store.ts';
import type { OncePerPerson } from './desk/once-per-person.ts';
import type { Knowledge } from './knowledge.ts';

/** What the features of the bot work with. */
export interface Services extends Knowledge {
  readonly answers: Answers;
  readonly names: CommandNames;
  /** @returns a clickable mention of the command with this name; plain text until it is registered */
  mention(name: string): string;
  /** Ids of the messages whose card was shared or published, so that it happens only once. */
  readonly sharedMessages: RecentlySeen;
  /** The confirmations of published previews by the previews' ids. */
  readonly publishedPreviews: LruCache<string, Card>;
  /** What is kept for the moderators; undefined: nothing is. */
  readonly desk: DeskStore | undefined;
  /** Who said already that an answer is none. */
  readonly objections: OncePerPerson;
  readonly events: BotEmitter;
  /** Aborts when the bot stops. */
  readonly stopping: AbortSignal;
}

/** A slash command: its definition for Discord, and its handler. */
export interface SlashCommand {
  readonly data: ChatInputApplicationCommandData;
  run(interaction: ChatInputCommandInteraction): Promise<void>;
  /** Suggests choices while a member types; absent if no option has autocompletion. */
  complete?(interaction: AutocompleteInteraction): Promise<void>;
  /** Whether the rate limit for questions applies. */
  readonly isQuestion?: boolean;
}

/** A command in the context menu of messages. The rate limit for questions applies. */
export interface MessageCommand {
  readonly data: MessageApplicationCommandData;
  run(interaction: MessageContextMenuCommandInteraction): Promise<void>;
}

/** Handles a button, menu or form; `parts` are the parts of its `custom_id` after the kind. */
export type ComponentHandler<T> = (interaction: T, parts: readonly string[]) => Promise<void>;

/** A command, and the handlers of its buttons, menus and forms by the kind of their `custom_id`. */
export interface Feature {
  /** Whether it is for moderators only; checked on every interaction. */
  readonly forModerators?: boolean;
  readonly slash?: SlashCommand;
  readonly message?: MessageCommand;
  readonly buttons?: Readonly<Record<string, ComponentHandler<ButtonInteraction>>>;
  readonly menus?: Readonly<Record<string, ComponentHandler<StringSelectMenuInteraction>>>;
  readonly forms?: Readonly<Record<string, ComponentHandler<ModalSubmitInteraction>>>;
}
