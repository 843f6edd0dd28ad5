import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import fc from 'fast-check';
import type { Command } from '../../discord-emulator/forms/bodies.ts';
import { anyText } from './fuzz-texts.ts';

/** What somebody does with the bot, as data that can be printed and done again. */
export type FuzzAct =
  | { readonly kind: 'command'; readonly name: string; readonly options: Values }
  | { readonly kind: 'typing'; readonly name: string; readonly options: Values }
  | { readonly kind: 'message'; readonly name: string; readonly content: string }
  | { readonly kind: 'button'; readonly customId: string }
  | { readonly kind: 'form'; readonly customId: string; readonly text: string };

/** What is filled into options, by name and type. */
type Values = readonly { readonly name: string; readonly type: number; readonly value: unknown }[];

const LONGEST_OPTION = 6000;
const LONGEST_MESSAGE = 4000;
const LONGEST_ID = 100;

/**
 * @param commands - those that are registered
 * @param ids - of buttons and forms that the bot made
 * @param things - ids of channels and people
 * @returns anything that somebody may do, and much that Discord's client would not let them
 */
export function anyAct(
  commands: readonly Command[],
  ids: readonly string[],
  things: readonly string[],
): fc.Arbitrary<FuzzAct> {
  const slash = commands.filter(({ type }) => type === ApplicationCommandType.ChatInput);
  const menus = commands.filter(({ type }) => type === ApplicationCommandType.Message);
  const customId = fc.oneof(fc.constantFrom(...ids), likeOneOf(ids), anyText(LONGEST_ID));
  const text = anyText(LONGEST_MESSAGE);
  return fc.oneof(
    ...slash.map((command) =>
      fc.record({
        kind: fc.constantFrom('command' as const, 'typing' as const),
        name: fc.constant(command.name),
        options: anyValues(command, things),
      }),
    ),
    ...menus.map(({ name }) =>
      fc.record({ kind: fc.constant('message' as const), name: fc.constant(name), content: text }),
    ),
    { arbitrary: fc.record({ kind: fc.constant('button' as const), customId }), weight: 4 },
    { arbitrary: fc.record({ kind: fc.constant('form' as const), customId, text }), weight: 2 },
  );
}

/** Any of the command's options, of the right type; Discord itself sees to those that are required. */
function anyValues({ options = [] }: Command, things: readonly string[]): fc.Arbitrary<Values> {
  const value = (type: number) => {
    if (type === ApplicationCommandOptionType.Boolean) return fc.boolean();
    if (type === ApplicationCommandOptionType.String) return anyText(LONGEST_OPTION);
    return fc.oneof(fc.constantFrom(...things), anyText(30));
  };
  const each = (options ?? []).map(({ name, type, required }) => {
    const filled = { name: fc.constant(name), type: fc.constant(type), value: value(type) };
    return required ? fc.record(filled) : fc.option(fc.record(filled));
  });
  return fc.tuple(...each).map((filled) => filled.filter((option) => option !== null));
}

/** An id of the bot's with a part of it changed, doubled or left out. */
function likeOneOf(ids: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({ id: fc.constantFrom(...ids), at: fc.nat(6), part: anyText(20), drops: fc.boolean() })
    .map(({ id, at, part, drops }) => {
      const parts = id.split(':');
      parts.splice(at, drops ? 1 : 0, part);
      return parts.join(':').slice(0, LONGEST_ID);
    });
}
