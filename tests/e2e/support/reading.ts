import { ComponentType, OverwriteType, PermissionFlagsBits } from 'discord.js';
import { expect } from 'vitest';

import type { RunningBot } from './bot.ts';
import {
  type Channel,
  type DiscordEmulator,
  flatten,
  type Interaction,
  type MessageComponent,
  type StoredMessage,
} from './discord.ts';

/** Whom a message pings that pings nobody. */
export const NOBODY = { users: [], roles: [], everyone: false };

/** @returns the text and the button labels of a message, a line each */
export function read({ data }: StoredMessage): string {
  return lines(data.components);
}

function lines(parts: readonly MessageComponent[]): string {
  return parts
    .map((part) => {
      if (part.type === ComponentType.TextDisplay) return part.content ?? '';
      if (part.type === ComponentType.Button) return `[${part.label}]`;
      return lines(part.components ?? []);
    })
    .filter((line) => line !== '')
    .join('\n');
}

/** @returns the text of a message without what marks it up, quotations and their lines joined */
export function plain(message: StoredMessage): string {
  return message.text
    .replaceAll('**', '')
    .replace(/^> /gmu, '')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/** @returns the messages of the channel that everybody sees */
export function inPublic({ channel }: DiscordEmulator): StoredMessage[] {
  return [...channel.messages.values()].filter(({ ephemeral }) => !ephemeral);
}

/** @returns the `custom_id`s of the message's buttons that have this label, top to bottom */
export function idsOf({ data }: StoredMessage, label: string): string[] {
  const all = (parts: readonly MessageComponent[]): MessageComponent[] =>
    parts.flatMap((part) => [
      part,
      ...all(part.components ?? []),
      ...all(part.accessory ? [part.accessory] : []),
    ]);
  return all(data.components).flatMap((part) =>
    part.label === label && part.custom_id ? [part.custom_id] : [],
  );
}

/** Presses a button and expects a private sentence, and the card to stay as it was. */
export async function expectRefusal(use: Interaction, card: StoredMessage, sentence: string) {
  const answer = await use.message();
  expect(answer).not.toBe(card);
  expect(answer.ephemeral).toBe(true);
  expect(answer.text).toContain(sentence);
  expect(card.revisions).toEqual([]);
}

/** @returns what the bot wrote in a channel for all to see */
export function posted({ messages }: Channel): StoredMessage[] {
  return [...messages.values()].filter(({ ephemeral, data }) => !ephemeral && data.author.bot);
}

/** @returns what the bot wrote for all to see, wherever */
export function postedAnywhere({ world }: DiscordEmulator): StoredMessage[] {
  return [...world.channels.values()].flatMap(posted);
}

/** @returns the texts of a card, top to bottom */
export function texts({ data }: StoredMessage): string[] {
  return flatten(data.components).flatMap(({ component: { type, content } }) =>
    type === ComponentType.TextDisplay && content ? [content] : [],
  );
}

/** @returns the summary in its preview, as in the source of Discord's Markdown */
export function previewed(preview: StoredMessage): string {
  return texts(preview)[2] ?? '';
}

/** @returns the buttons of a message: the addresses of links, the labels of the others */
export function buttonsOf({ data }: StoredMessage): string[] {
  return flatten(data.components).flatMap(({ component: { type, url, label } }) =>
    type === ComponentType.Button ? [url ?? label ?? ''] : [],
  );
}

/** @returns the questions that a message offers as buttons */
export function examplesOn(message: StoredMessage): string[] {
  return buttonsOf(message).filter((label) => label.endsWith('؟'));
}

/** @returns Markdown without its backslashes: what a report reads that has none itself */
export function unescaped(markdown: string): string {
  return markdown.replaceAll('\\', '');
}

/** @returns an overwrite that takes a permission from one person */
export function denied(id: string, permission: keyof typeof PermissionFlagsBits) {
  const deny = PermissionFlagsBits[permission].toString();
  return { id, type: OverwriteType.Member, allow: '0', deny };
}

/** Waits until a message begins with this sentence. */
export function says(use: Interaction, message: StoredMessage, sentence: string): Promise<true> {
  return use.waitFor(`"${sentence}"`, () => message.text.startsWith(sentence) || undefined);
}

/** Waits until a preview says that its summary was posted. */
export function published(use: Interaction, preview: StoredMessage): Promise<true> {
  return says(use, preview, 'تمّ النشر');
}

/** The lines of the log from warnings up. */
export function troubles({ output }: RunningBot): string[] {
  return output.stdout.split('\n').filter((line) => /"level":[456]0/u.test(line));
}
