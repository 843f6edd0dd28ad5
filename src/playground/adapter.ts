import { z } from 'zod';
import type { MessageComponent } from '../discord-emulator/forms/component-forms.ts';
import type { World } from '../discord-emulator/world/world.ts';
import type { StoredMessage } from '../discord-emulator/world/world-model.ts';
import type { News, Snapshot } from './view/protocol.ts';
import type { ShownExplanation } from './view/why-data.ts';

/** A message of the bot, and the options of the command that it answers, by name. */
export interface AnsweredMessage {
  readonly components: readonly MessageComponent[];
  options(): Readonly<Record<string, unknown>>;
}

/** What the page shows besides Discord. */
export interface PlaygroundAdapter {
  /** The first question to try, and the command that asks it; null when there is none. */
  suggestion(): Snapshot['suggestion'];
  /** @returns what explains a card; undefined for one that answers no question */
  why(card: AnsweredMessage): (() => Promise<ShownExplanation>) | undefined;
  /** Calls the listener whenever the knowledge was read again. */
  onReload(listener: (news: News) => void): void;
}

/** @returns a message of the bot in the form that the adapter takes */
export function cardOf(message: StoredMessage, world: World): AnsweredMessage {
  return { components: message.data.components, options: () => optionsBehind(message, world) };
}

const commandData = z.object({
  options: z.array(z.object({ name: z.string(), value: z.unknown() })),
});

/** The options of the command that a message answers; none for what a button led to. */
function optionsBehind(message: StoredMessage, { interactions }: World): Record<string, unknown> {
  const maker = [...interactions.values()].find(
    ({ original, followUps }) => original === message || followUps.includes(message),
  );
  const { data } = commandData.safeParse(maker?.action.data);
  return Object.fromEntries((data?.options ?? []).map(({ name, value }) => [name, value]));
}
