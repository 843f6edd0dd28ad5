import {
  type ApplicationCommandOptionData,
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { LIMITS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import type { Services } from '../feature.ts';

/** The command option that selects a report, and how to read it. */
export interface WhichReport {
  /** Empty if there is only one report. */
  readonly options: readonly ApplicationCommandOptionData[];
  /**
   * @returns the report that was picked from the list or typed as id or title; undefined if the option
   * is not used
   * @throws Refusal if no report has this id or title
   */
  chosen(interaction: ChatInputCommandInteraction): Report | undefined;
  /** The report that is selected while the person types another option; undefined if there is none. */
  soFar(interaction: AutocompleteInteraction): Report | undefined;
  /** Suggests the reports whose titles match the text typed so far, even with typos. */
  complete(interaction: AutocompleteInteraction): Promise<void>;
}

export function whichReport({
  names,
  library,
  catalogue,
}: Pick<Services, 'names' | 'library' | 'catalogue'>): WhichReport {
  const option = {
    type: ApplicationCommandOptionType.String,
    name: names.whichReport,
    description: messages.commands.whichReport,
    autocomplete: true,
  } as const;
  const soFar: WhichReport['soFar'] = ({ options }) => {
    const typed = options.getString(option.name);
    return typed === null ? undefined : catalogue.named(typed);
  };
  return {
    options: library.length < 2 ? [] : [option],
    chosen({ options }) {
      const typed = options.getString(option.name);
      if (typed === null) return undefined;
      const report = catalogue.named(typed);
      if (!report) throw new Refusal(messages.reading.unknownReport);
      return report;
    },
    soFar,
    complete: (interaction) =>
      interaction.respond(
        catalogue
          .matching(interaction.options.getFocused(), LIMITS.choices)
          .map(({ name, key }) => ({ name, value: key })),
      ),
  };
}
