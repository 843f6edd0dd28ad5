import { sentences } from './page-messages.ts';
import type { Choice, ShownCommand, ShownOption } from './protocol.ts';

/** What stands in the field of an option. */
export interface Entry {
  readonly text: string;
  /** What was picked from the list, as long as the text is still its name. */
  readonly picked?: Choice | undefined;
}

/** The fields that are open, by the names of their options. */
export type Entries = ReadonlyMap<string, Entry>;

/** @returns the options that a command requires, which are filled in first */
export function requiredOptions({ options }: ShownCommand): ShownOption[] {
  return options.filter(({ required }) => required);
}

/** @returns the options that may still be added */
export function remainingOptions({ options }: ShownCommand, entries: Entries): ShownOption[] {
  return options.filter(({ name }) => !entries.has(name));
}

/**
 * @param choices - what the option is picked from; undefined when anything may be typed
 * @returns what is sent for an entry
 */
function sentValue(
  entry: Entry,
  choices: readonly Choice[] | undefined,
): string | boolean | undefined {
  const typed = entry.text.trim();
  if (entry.picked && entry.picked.name === entry.text) return entry.picked.value;
  if (choices) return choices.find(({ name }) => name === typed)?.value;
  return typed;
}

/**
 * Judges an entry as Discord's client does.
 *
 * @returns a sentence that says what is wrong; undefined when it may be sent
 */
export function problemOf(
  option: ShownOption,
  entry: Entry,
  choices: readonly Choice[] | undefined,
): string | undefined {
  const { notOffered, required, tooLong, tooShort } = sentences.option;
  if (entry.text.trim() === '') return option.required ? required : undefined;
  const value = sentValue(entry, choices);
  if (value === undefined) return notOffered;
  if (choices || typeof value !== 'string') return undefined;
  if (value.length < option.minLength) return tooShort(option.minLength);
  if (value.length > option.maxLength) return tooLong(option.maxLength);
  return undefined;
}

/** @returns the values to send: an empty field counts as one that was never opened */
export function valuesOf(
  { options }: ShownCommand,
  entries: Entries,
  choicesFor: (option: ShownOption) => readonly Choice[] | undefined,
): Record<string, string | boolean> {
  const values = options.flatMap((option) => {
    const entry = entries.get(option.name);
    if (!entry || entry.text.trim() === '') return [];
    const value = sentValue(entry, choicesFor(option));
    return value === undefined ? [] : [[option.name, value] as const];
  });
  return Object.fromEntries(values);
}
