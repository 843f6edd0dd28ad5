import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord.js';
import fc from 'fast-check';
import type { Command } from '../../src/discord-emulator/forms/bodies.ts';
import type { Action } from '../../src/discord-emulator/world/interaction.ts';
import type { StoredMessage } from '../../src/discord-emulator/world/world-model.ts';
import { flatten } from '../e2e/support/discord.ts';
import { anyText } from './texts.ts';

/** What somebody does with the bot, and whether a moderator does it. */
export type Act = Pick<Action, 'type' | 'data'> & { readonly isModerator: boolean };

const LONGEST_OPTION = 6000;
const LONGEST_MESSAGE = 4000;
const LONGEST_ID = 100;

/**
 * @param commands - those that are registered
 * @param cards - that the bot made; others are made from the ids of their buttons
 * @param things - ids of channels and people
 * @returns anything that somebody may do, and much that Discord's client would not let them do
 */
export function anyAct(
  commands: readonly Command[],
  cards: readonly StoredMessage[],
  things: readonly string[],
): fc.Arbitrary<Act> {
  const ids = cards.flatMap(({ data }) =>
    flatten(data.components).flatMap(({ component }) => component.custom_id ?? []),
  );
  const customId = fc.oneof(fc.constantFrom(...ids), likeOneOf(ids), anyText(LONGEST_ID));
  const button = fc.record({
    custom_id: customId,
    component_type: fc.constant(ComponentType.Button),
  });
  const form = fc
    .record({ custom_id: customId, value: anyText(LONGEST_MESSAGE) })
    .map(({ custom_id, value }) => {
      const field = { type: ComponentType.TextInput, id: 2, custom_id: 'text', value };
      return { custom_id, components: [{ type: ComponentType.Label, id: 1, component: field }] };
    });
  const act = (type: InteractionType, data: fc.Arbitrary<object>) =>
    fc.record({ type: fc.constant(type), data, isModerator: fc.boolean() });
  return fc.oneof(
    ...commands.flatMap((command) => {
      const { id, name, type } = command;
      if (type === ApplicationCommandType.Message) {
        const data = messageData(cards).map((more) => ({ id, name, type, ...more }));
        return [act(InteractionType.ApplicationCommand, data)];
      }
      const data = anyValues(command, things).map((options) => ({ id, name, type, options }));
      const used = act(InteractionType.ApplicationCommand, data);
      const typed = data.filter(({ options }) => options.some(isText)).map(typing);
      const hasText = command.options?.some(isText);
      return hasText ? [used, act(InteractionType.ApplicationCommandAutocomplete, typed)] : [used];
    }),
    { arbitrary: act(InteractionType.MessageComponent, button), weight: 4 },
    { arbitrary: act(InteractionType.ModalSubmit, form), weight: 2 },
  );
}

/** What is filled into options, by name and type. */
type Values = readonly { readonly name: string; readonly type: number; readonly value: unknown }[];

/** Any of the command's options, of the right type; Discord itself demands those that are required. */
function anyValues({ options }: Command, things: readonly string[]): fc.Arbitrary<Values> {
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

const isText = ({ type }: { type: number }) => type === ApplicationCommandOptionType.String;

/** The same while the first text is being typed. */
function typing<Data extends { options: Values }>(data: Data) {
  const first = data.options.find(isText);
  return {
    ...data,
    options: data.options.map((option) => ({ ...option, focused: option === first })),
  };
}

/** A message of any text that the command of a message is used on. */
function messageData(cards: readonly StoredMessage[]) {
  return fc
    .record({ card: fc.constantFrom(...cards), content: anyText(LONGEST_MESSAGE) })
    .map(({ card: { data }, content }) => {
      return { target_id: data.id, resolved: { messages: { [data.id]: { ...data, content } } } };
    });
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
