import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputApplicationCommandData,
  ChatInputCommandInteraction,
  MessageApplicationCommandData,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Answers } from './answer/answers.ts';
import type { BotEmitter } from './bot-events.ts';
import type { RecentlySeen } from './card/recently-seen.ts';
import type { CommandNames } from './command-names.ts';
import type { Knowledge } from './knowledge.ts';

/** What features are made of. */
export interface Services extends Knowledge {
  readonly answers: Answers;
  readonly names: CommandNames;
  /** A command, by its name, as a member can click it; plain text until it is registered. */
  mention(name: string): string;
  /** The messages whose card was shared or published: once, also when the reports change meanwhile. */
  readonly sharedMessages: RecentlySeen;
  readonly events: BotEmitter;
}

/** A slash command: what Discord is told of it, and what happens when a member uses it. */
export interface SlashCommand {
  readonly data: ChatInputApplicationCommandData;
  run(interaction: ChatInputCommandInteraction): Promise<void>;
  /** Offers choices while a member types; absent when no option wants any. */
  complete?(interaction: AutocompleteInteraction): Promise<void>;
  /** Whether using it counts as asking a question, of which a person may ask only so many. */
  readonly isQuestion?: boolean;
}

/** A command in the context menu of messages; using it counts as asking a question. */
export interface MessageCommand {
  readonly data: MessageApplicationCommandData;
  run(interaction: MessageContextMenuCommandInteraction): Promise<void>;
}

/** What a button or form does: given the parts of its `custom_id` behind the kind. */
export type Pressed<T> = (interaction: T, parts: readonly string[]) => Promise<void>;

/** What belongs together: commands, and what their buttons and forms do, by kind. */
export interface Feature {
  /** Whether it is for moderators only; checked whenever somebody uses or presses any of it. */
  readonly forModerators?: boolean;
  readonly slash?: readonly SlashCommand[];
  readonly message?: readonly MessageCommand[];
  readonly buttons?: Readonly<Record<string, Pressed<ButtonInteraction>>>;
  readonly forms?: Readonly<Record<string, Pressed<ModalSubmitInteraction>>>;
}
