import type { APIUser } from 'discord.js';
import { expect } from 'vitest';
import type { Component } from '../../src/embedded-discord/forms/components.ts';
import type { OptionValues } from '../../src/embedded-discord/people/options.ts';
import type { Use } from '../../src/embedded-discord/people/use.ts';
import type { Acting } from '../../src/embedded-discord/people/where.ts';
import type { EmbeddedDiscord } from '../../src/embedded-discord/server.ts';
import type { StoredMessage } from '../../src/embedded-discord/world/model.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import type { Running } from '../support/process.ts';
import { shown } from './bot.ts';

export const NOBODY = { users: [], roles: [], everyone: false };

/** The paragraphs of the report that the project comes with. */
export const [{ paragraphs: PARAGRAPHS }] = loadKnowledge('knowledge').library;

/** Uses `/اسأل`, by default as the ordinary member in the text channel. */
export function ask(
  { people }: EmbeddedDiscord,
  question: string,
  { options, ...acting }: Acting & { options?: OptionValues } = {},
): Use {
  return people.useCommand({ name: 'اسأل', options: { سؤال: question, ...options }, ...acting });
}

/** Types into the option `سؤال` of `/اسأل`. */
export function type(
  { people }: EmbeddedDiscord,
  typed: string,
  { options, ...acting }: Acting & { options?: OptionValues } = {},
): Use {
  const values = { سؤال: typed, ...options };
  return people.autocomplete({ name: 'اسأل', options: values, focused: 'سؤال', ...acting });
}

/** @returns a member who has not done anything yet */
export function newcomer({ world, guild }: EmbeddedDiscord, name = 'newcomer'): APIUser {
  return world.join(guild, world.addUser(name)).user;
}

/** @returns the text and the button labels of a message, a line each */
export function read({ data }: StoredMessage): string {
  return shown(data.components);
}

/** @returns the text of a message without what marks it up, quotations and their lines joined */
export function plain(message: StoredMessage): string {
  return message.text
    .replaceAll('**', '')
    .replace(/^> /gmu, '')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/** @returns the messages of the channel that everybody sees */
export function inPublic({ channel }: EmbeddedDiscord): StoredMessage[] {
  return [...channel.messages.values()].filter(({ ephemeral }) => !ephemeral);
}

/** Stops a bot and waits until all that it was about is done. */
export async function stop(bot: Running): Promise<void> {
  bot.process.kill('SIGTERM');
  expect(await bot.exit).toBe(0);
}

/** @returns the `custom_id`s of the message's buttons that have this label, top to bottom */
export function idsOf({ data }: StoredMessage, label: string): string[] {
  const all = (parts: readonly Component[]): Component[] =>
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
export async function expectRefusal(use: Use, card: StoredMessage, sentence: string) {
  const answer = await use.message();
  expect(answer).not.toBe(card);
  expect(answer.ephemeral).toBe(true);
  expect(answer.text).toContain(sentence);
  expect(card.revisions).toEqual([]);
}
