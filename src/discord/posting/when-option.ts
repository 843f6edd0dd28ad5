import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { messages } from '../../messages.ts';
import { clip, tidyInput } from '../card/escape.ts';
import { LIMITS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import type { Services } from '../feature.ts';
import { parseWhen } from './when.ts';

/** @returns the command option for the time of a post, where there is a desk to keep it, and how to read it */
export function whenOption({ names, desk }: Services) {
  const option = {
    type: ApplicationCommandOptionType.String,
    name: names.when,
    description: messages.commands.when,
    autocomplete: true,
    maxLength: LIMITS.choiceValue,
  } as const;
  return {
    options: desk ? [option] : [],
    /**
     * @returns the time in seconds since the epoch; undefined: now
     * @throws Refusal if it is not understood or has passed
     */
    chosen({ options, createdTimestamp }: ChatInputCommandInteraction): number | undefined {
      const typed = options.getString(option.name);
      if (typed === null) return undefined;
      const when = parseWhen(tidyInput(typed), createdTimestamp);
      if (when === undefined) throw new Refusal(messages.schedule.unknown);
      return when === 'now' ? undefined : Math.ceil(when / 1000);
    },
    /** Shows how the text typed so far is understood, and what else could be typed. */
    async complete(interaction: AutocompleteInteraction): Promise<void> {
      const typed = tidyInput(interaction.options.getFocused());
      const suggestions = messages.schedule.suggestions.filter((each) => each.startsWith(typed));
      const choices = [...new Set(typed === '' ? suggestions : [typed, ...suggestions])];
      await interaction.respond(
        choices.flatMap((choice) => {
          const when = parseWhen(choice, interaction.createdTimestamp);
          if (when === undefined) return [];
          const name = when === 'now' ? choice : messages.schedule.choice(choice, new Date(when));
          return [{ name: clip(name, LIMITS.choiceName), value: choice }];
        }),
      );
    },
  };
}
