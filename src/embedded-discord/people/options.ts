import { ApplicationCommandOptionType as OptionType } from 'discord.js';
import type { CommandOption } from '../forms/command-form.ts';

/** What a person filled in: the value of each option by its name. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** An option as an interaction carries it. */
export interface FilledOption {
  name: string;
  type: OptionType;
  value?: string | number | boolean;
  focused?: boolean;
  options?: FilledOption[];
}

const kinds: Partial<Record<OptionType, 'string' | 'number' | 'boolean'>> = {
  [OptionType.Integer]: 'number',
  [OptionType.Number]: 'number',
  [OptionType.Boolean]: 'boolean',
};

const picked: readonly OptionType[] = [
  OptionType.User,
  OptionType.Channel,
  OptionType.Role,
  OptionType.Mentionable,
];

/**
 * Fills in a command as Discord's client lets a person do it.
 * @param path the subcommand, or the group and the subcommand
 * @param focused the option that is still being typed; nothing is required meanwhile
 * @throws Error for what the client would not send
 */
export function fillOptions(
  options: readonly CommandOption[],
  path: readonly string[],
  values: OptionValues,
  focused?: string,
): FilledOption[] {
  const [next, ...rest] = path;
  const branch = options.find(({ type }) => isBranch(type));
  if (next === undefined && branch) throw new Error(`Pick a subcommand, such as "${branch.name}"`);
  if (next === undefined) return fillLeaves(options, values, focused);
  const chosen = options.find(({ name, type }) => name === next && isBranch(type));
  if (!chosen) throw new Error(`There is no subcommand "${next}"`);
  const { name, type } = chosen;
  return [{ name, type, options: fillOptions(chosen.options ?? [], rest, values, focused) }];
}

/** The ids of users, roles and channels among the options. */
export function pickedIds(options: readonly FilledOption[]): string[] {
  return options.flatMap((option) => [
    ...(picked.includes(option.type) ? [String(option.value)] : []),
    ...pickedIds(option.options ?? []),
  ]);
}

function isBranch(type: OptionType): boolean {
  return type === OptionType.Subcommand || type === OptionType.SubcommandGroup;
}

function fillLeaves(
  options: readonly CommandOption[],
  values: OptionValues,
  focused: string | undefined,
): FilledOption[] {
  const unknown = Object.keys(values).find((key) => !options.some(({ name }) => name === key));
  if (unknown !== undefined) throw new Error(`The command has no option "${unknown}"`);
  const missing = options.find(({ name, required }) => required && values[name] === undefined);
  if (missing && focused === undefined) throw new Error(`The option "${missing.name}" is required`);
  if (focused !== undefined) {
    const typed = options.find(({ name }) => name === focused);
    if (!typed?.autocomplete) throw new Error(`The option "${focused}" is not autocompleted`);
  }
  return options.flatMap((option) => {
    const { name, type } = option;
    const value = values[name];
    if (value === undefined) return [];
    if (name === focused) return [{ name, type, value, focused: true }];
    refuseUnfit(option, value);
    return [{ name, type, value }];
  });
}

function refuseUnfit(option: CommandOption, value: string | number | boolean): void {
  const { name, type, choices, min_value, max_value, min_length, max_length } = option;
  const kind = kinds[type] ?? 'string';
  const refuse = (why: string) => {
    throw new Error(`The option "${name}" ${why}`);
  };
  if (typeof value !== kind) refuse(`takes a ${kind}`);
  if (type === OptionType.Integer && !Number.isInteger(value)) refuse('takes a whole number');
  if (choices?.length && !choices.some((choice) => choice.value === value)) {
    refuse(`has no choice "${value}"`);
  }
  if (typeof value === 'number' && (value < (min_value ?? value) || value > (max_value ?? value))) {
    refuse('is out of range');
  }
  const length = String(value).length;
  if (kind === 'string' && (length < (min_length ?? 0) || length > (max_length ?? 6000))) {
    refuse('is too short or too long');
  }
}
