import { ComponentType, OverwriteType, PermissionFlagsBits } from 'discord.js';
import { flatten } from '../../src/embedded-discord/forms/components.ts';
import type { CommandUse } from '../../src/embedded-discord/people/command-data.ts';
import type { Use } from '../../src/embedded-discord/people/use.ts';
import type { EmbeddedDiscord } from '../../src/embedded-discord/server.ts';
import type { Channel, StoredMessage } from '../../src/embedded-discord/world/model.ts';

/** Who acts and where, when not the moderator in the text channel. */
type More = Omit<CommandUse, 'name' | 'options'>;

/** Lets the moderator use `/ملخص`. */
export function summarise(
  discord: EmbeddedDiscord,
  options: Record<string, string> = {},
  more: More = {},
): Use {
  return discord.people.useCommand({
    name: 'ملخص',
    options,
    user: discord.moderator.user,
    ...more,
  });
}

/** Lets the moderator use `/نشر`. */
export function publish(
  discord: EmbeddedDiscord,
  options: Record<string, string>,
  more: More = {},
): Use {
  return discord.people.useCommand({
    name: 'نشر',
    options,
    user: discord.moderator.user,
    ...more,
  });
}

/** Lets the moderator press a button. */
export function press(discord: EmbeddedDiscord, message: StoredMessage, label: string): Use {
  return discord.people.click(message, label, { user: discord.moderator.user });
}

/** Lets the moderator press `حرّر` and send the form back with this text. */
export async function rewrite(
  discord: EmbeddedDiscord,
  preview: StoredMessage,
  text: string,
): Promise<Use> {
  const opened = press(discord, preview, 'حرّر');
  await opened.modal();
  return discord.people.submit(opened, { text });
}

/** Waits until a message begins with this sentence. */
export function says(use: Use, message: StoredMessage, sentence: string): Promise<true> {
  return use.until(`"${sentence}"`, () => message.text.startsWith(sentence) || undefined);
}

/** Waits until a preview says that its summary was posted. */
export function published(use: Use, preview: StoredMessage): Promise<true> {
  return says(use, preview, 'تمّ النشر');
}

/** @returns what the bot wrote in a channel for all to see */
export function posted({ messages }: Channel): StoredMessage[] {
  return [...messages.values()].filter(({ ephemeral, data }) => !ephemeral && data.author.bot);
}

/** @returns what the bot wrote for all to see, wherever */
export function postedAnywhere({ world }: EmbeddedDiscord): StoredMessage[] {
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

/** @returns Markdown without its backslashes: what a report reads that has none itself */
export function unescaped(markdown: string): string {
  return markdown.replaceAll('\\', '');
}

/** @returns an overwrite that takes a permission from one person */
export function denied(id: string, permission: keyof typeof PermissionFlagsBits) {
  const deny = PermissionFlagsBits[permission].toString();
  return { id, type: OverwriteType.Member, allow: '0', deny };
}
