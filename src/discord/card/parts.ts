import {
  type ComponentInContainer,
  ComponentType,
  type Message,
  type MessageActionRowComponent,
} from 'discord.js';
import { parseCustomId } from './custom-id.ts';
import { withoutMarks } from './direction.ts';

/**
 * The parts of our cards that are read again when a button is pressed, by the numeric `id` that Discord
 * keeps with a component. Cards outlive a version of the bot, so an id must never change, and such a
 * part contains only text of a person or a report, no wording of the bot.
 */
export const PARTS = {
  question: 1001,
  addressee: 1002,
  message: 1003,
  summary: 1004,
  draft: 1005,
} as const;

export type PartId = (typeof PARTS)[keyof typeof PARTS];

/** @returns the content of the text display with this id; undefined if the message has none */
export function textOf(message: Message, id: PartId): string | undefined {
  const part = partsOf(message).find((candidate) => candidate.id === id);
  return part?.type === ComponentType.TextDisplay ? withoutMarks(part.content) : undefined;
}

/** @returns the URL of the link button with this id; undefined if the message has none */
export function urlOf(message: Message, id: PartId): string | undefined {
  const button = rowsOf(message).find((candidate) => candidate.id === id);
  return button?.type === ComponentType.Button ? (button.url ?? undefined) : undefined;
}

/** @returns the `custom_id` of the first button of this kind; undefined if the message has none */
export function customIdOf(message: Message, kind: string): string | undefined {
  const ids = rowsOf(message).map(({ customId }) => customId ?? undefined);
  return ids.find((id) => parseCustomId(id).kind === kind);
}

function rowsOf(message: Message): readonly MessageActionRowComponent[] {
  return partsOf(message).flatMap((part) =>
    part.type === ComponentType.ActionRow ? part.components : [],
  );
}

function partsOf({ components: [container] }: Message): readonly ComponentInContainer[] {
  return container?.type === ComponentType.Container ? container.components : [];
}
