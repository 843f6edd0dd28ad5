import {
  type ApplicationCommandOptionData,
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { normalise } from '../../arabic/normalise.ts';
import type { Library, Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { reportKey, reportOfKey } from '../card/custom-id.ts';
import { clip } from '../card/escape.ts';
import { LIMITS } from '../card/limits.ts';
import type { CommandNames } from '../command-names.ts';

/** @returns the option for one report of several; none when there is only one to choose */
export function whichReportOption(
  names: CommandNames,
  library: Library,
): ApplicationCommandOptionData[] {
  if (library.length < 2) return [];
  return [
    {
      type: ApplicationCommandOptionType.String,
      name: names.whichReport,
      description: messages.commands.whichReport,
      autocomplete: true,
    },
  ];
}

/**
 * @returns the report that the option names: picked from the list, or typed as id or title; `all`
 * when the option is not used, undefined when it names none
 */
export function whichReport(
  interaction: ChatInputCommandInteraction,
  names: CommandNames,
  library: Library,
): Report | 'all' | undefined {
  return reportNamed(interaction.options.getString(names.whichReport), library);
}

/** @returns the report of that key, id or title; `all` for nothing, undefined for another name */
export function reportNamed(value: string | null, library: Library): Report | 'all' | undefined {
  if (value === null) return 'all';
  const typed = normalise(value.trim()).text;
  return (
    reportOfKey(value, library) ??
    library.find(({ id }) => id === value.trim()) ??
    library.find(({ title }) => normalise(title).text === typed)
  );
}

/** Offers the reports whose titles hold what was typed. */
export async function completeReport(
  interaction: AutocompleteInteraction,
  library: Library,
): Promise<void> {
  const typed = normalise(interaction.options.getFocused().trim()).text;
  const choices = library
    .filter(({ title, id }) => normalise(`${title} ${id}`).text.includes(typed))
    .slice(0, LIMITS.choices)
    .map((report) => ({ name: choiceName(report, library), value: reportKey(report) }));
  await interaction.respond(choices);
}

/** The report's title, with its id when another has the same title. */
function choiceName({ id, title }: Report, library: Library): string {
  const isOnly = library.filter((other) => other.title === title).length === 1;
  if (isOnly) return clip(title, LIMITS.choiceName);
  const half = LIMITS.choiceName / 2 - 1;
  return `${clip(title, half)} (${clip(id, half)})`;
}
