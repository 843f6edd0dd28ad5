import { OptionType } from './component-types.ts';
import { sentences } from './page-messages.ts';
import type { Choice, Person, ShownCommand, ShownOption, Snapshot } from './protocol.ts';

/** A command begun in the composer, and what is typed behind its name. */
export interface Begun {
  readonly command: ShownCommand;
  readonly rest: string;
}

/**
 * @param typed - what the composer holds
 * @returns the slash commands to offer; undefined when no command is being typed
 */
export function commandsFor(
  typed: string,
  commands: readonly ShownCommand[],
): ShownCommand[] | undefined {
  if (!/^\/\S*$/u.test(typed)) return undefined;
  const slash = commands.filter(({ kind }) => kind === 'slash');
  return matching(typed.slice(1), slash, ({ name }) => name);
}

/** @returns the command that a text names with a space behind it, as one pasted whole does */
export function begunCommand(typed: string, commands: readonly ShownCommand[]): Begun | undefined {
  const [, name, rest = ''] = /^\/(\S+)\s(.*)$/su.exec(typed) ?? [];
  const command = commands.find((one) => one.kind === 'slash' && one.name === name);
  if (!command) return undefined;
  const [first] = command.options;
  const label = `${first?.name}:`;
  return { command, rest: rest.startsWith(label) ? rest.slice(label.length).trimStart() : rest };
}

/**
 * @param typed - part of a name; alef, yeh and teh marbuta count in any spelling
 * @returns what has it in its name, names that begin with it first
 */
export function matching<T>(typed: string, all: readonly T[], nameOf: (one: T) => string): T[] {
  const wanted = simplified(typed.trim());
  const places = all.map((one) => ({ one, at: simplified(nameOf(one)).indexOf(wanted) }));
  const found = places.filter(({ at }) => at >= 0);
  return found.sort((a, b) => Number(a.at > 0) - Number(b.at > 0)).map(({ one }) => one);
}

function simplified(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه');
}

/** @returns what an option is picked from; undefined when anything may be typed */
export function choicesOf(
  { type, choices, channelTypes, autocomplete }: ShownOption,
  { channels, personas, bot }: Pick<Snapshot, 'channels' | 'personas' | 'bot'>,
): readonly Choice[] | undefined {
  const { yes, no } = sentences.option;
  switch (type) {
    case OptionType.Boolean:
      return [
        { name: yes, value: true },
        { name: no, value: false },
      ];
    case OptionType.User:
      return [personas.member, personas.moderator, bot].map(named);
    case OptionType.Channel:
      return channels
        .filter((channel) => channelTypes.length === 0 || channelTypes.includes(channel.type))
        .map(named);
    default:
      return choices.length > 0 && !autocomplete ? choices : undefined;
  }
}

function named({ id, name }: Pick<Person, 'id' | 'name'>): Choice {
  return { name, value: id };
}
