import { ApplicationCommandOptionType as OptionType } from 'discord.js';
import type { CommandOption } from '../forms/bodies.ts';

/** The entered values by option name. */
export type OptionValues = Readonly<Record<string, string | boolean>>;

/** An option in the data of an interaction. */
export interface FilledOption extends Pick<CommandOption, 'name' | 'type'> {
  readonly value: string | boolean;
  readonly focused?: boolean;
}

/**
 * Fills in a command's options, as far as Discord's client allows it.
 * @param focused - the option being typed, for autocompletion; then no option is required
 * @throws Error for values that the client would not send
 */
export function fillOptions(
  options: readonly CommandOption[] = [],
  values: OptionValues = {},
  focused?: string,
): FilledOption[] {
  const unknown = Object.keys(values).find((key) => !options.some(({ name }) => name === key));
  if (unknown !== undefined) throw new Error(`The command has no option "${unknown}"`);
  return options.flatMap((option): FilledOption[] => {
    const { name, type, required, autocomplete } = option;
    const value = values[name];
    if (name === focused && !autocomplete)
      throw new Error(`The option "${name}" is not autocompleted`);
    if (value === undefined && required && focused === undefined)
      throw new Error(`The option "${name}" is required`);
    if (value === undefined) return [];
    if (name === focused) return [{ name, type, value, focused: true }];
    const problem = problemOf(option, value);
    if (problem) throw new Error(`The option "${name}" ${problem}`);
    return [{ name, type, value }];
  });
}

function problemOf(option: CommandOption, value: string | boolean): string | undefined {
  const { type, choices, min_length, max_length } = option;
  const kind = type === OptionType.Boolean ? 'boolean' : 'string';
  if (typeof value !== kind) return `takes a ${kind}`;
  if (typeof value !== 'string') return undefined;
  if (choices?.length && !choices.some((choice) => choice.value === value))
    return `has no choice "${value}"`;
  const isInRange = value.length >= (min_length ?? 0) && value.length <= (max_length ?? 6000);
  return isInRange ? undefined : 'is too short or too long';
}
