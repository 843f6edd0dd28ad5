import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { LIMITS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import type { Services } from '../feature.ts';

/** @returns the command option that selects a report, if there are several, and how to read it */
export function whichReport({ names, library, catalogue }: Services) {
  const option = {
    type: ApplicationCommandOptionType.String,
    name: names.whichReport,
    description: messages.commands.whichReport,
    autocomplete: true,
  } as const;
  return {
    options: library.length < 2 ? [] : [option],
    /**
     * @returns the report that was picked from the list or typed as id or title; undefined if the option
     * is not used
     * @throws Refusal if no report has this id or title
     */
    chosen({ options }: ChatInputCommandInteraction): Report | undefined {
      const typed = options.getString(option.name);
      if (typed === null) return undefined;
      const report = catalogue.named(typed);
      if (!report) throw new Refusal(messages.reading.unknownReport);
      return report;
    },
    /** The report that is selected while the person types another option; undefined if there is none. */
    soFar({ options }: AutocompleteInteraction): Report | undefined {
      const typed = options.getString(option.name);
      return typed === null ? undefined : catalogue.named(typed);
    },
    /** Suggests the reports whose titles match the text typed so far, even with typos. */
    async complete(interaction: AutocompleteInteraction): Promise<void> {
      const matching = catalogue.matching(interaction.options.getFocused(), LIMITS.choices);
      await interaction.respond(matching.map(({ name, key }) => ({ name, value: key })));
    },
  };
}
