import { type ComponentInContainer, ComponentType, type Message } from 'discord.js';

/**
 * Parts of our own cards that are read again when a button is pressed, by the numeric `id` that
 * Discord keeps with a component. Cards outlive a version of the bot: an id is for ever, and what
 * stands in such a part is what a person or a report said, without a word of the bot's own.
 */
export const PARTS = {
  question: 1001,
  addressee: 1002,
  message: 1003,
  summary: 1004,
  draft: 1005,
} as const;

export type PartId = (typeof PARTS)[keyof typeof PARTS];

/** @returns what the text with this id says; undefined when the message has none */
export function textOf(message: Message, id: PartId): string | undefined {
  const part = partsOf(message).find((candidate) => candidate.id === id);
  return part?.type === ComponentType.TextDisplay ? part.content : undefined;
}

/** @returns where the link button with this id leads; undefined when the message has none */
export function addressOf(message: Message, id: PartId): string | undefined {
  const button = partsOf(message)
    .flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []))
    .find((candidate) => candidate.id === id);
  return button?.type === ComponentType.Button ? (button.url ?? undefined) : undefined;
}

function partsOf({ components: [container] }: Message): readonly ComponentInContainer[] {
  return container?.type === ComponentType.Container ? container.components : [];
}
