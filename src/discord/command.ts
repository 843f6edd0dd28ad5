import type {
  ButtonInteraction,
  ChatInputApplicationCommandData,
  ChatInputCommandInteraction,
} from 'discord.js';
import type { Library } from '../knowledge/report.ts';
import type { Search } from '../search/search.ts';
import type { CommandNames } from './command-names.ts';

/** What every handler works with; it lives as long as the bot. */
export interface Services {
  readonly library: Library;
  readonly search: Search;
  /** Questions that the reports answer. */
  readonly examples: readonly string[];
  readonly names: CommandNames;
  /** A command, by its name, as a member can click it; plain text until it is registered. */
  mention(name: string): string;
}

/** A slash command: what Discord is told of it, and what happens when a member uses it. */
export interface Command {
  readonly data: ChatInputApplicationCommandData;
  run(interaction: ChatInputCommandInteraction, services: Services): Promise<void>;
  /** What the buttons do whose `custom_id` starts with `kind` and a colon. */
  readonly button?: {
    readonly kind: string;
    press(interaction: ButtonInteraction, services: Services): Promise<void>;
  };
}
