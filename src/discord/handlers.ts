import type { Interaction } from 'discord.js';
import { messages } from '../messages.ts';
import { parseCustomId } from './card/custom-id.ts';
import { Refusal } from './card/refusal.ts';
import type { ActionKind } from './cooldown.ts';
import type { Feature, MessageCommand, SlashCommand } from './feature.ts';
import { requireModerator } from './permissions/moderator.ts';

/** How to handle an interaction. */
export interface Handler {
  /** Which rate limit applies. */
  readonly kind: ActionKind;
  /** @throws Refusal if the action is refused; its reason is for the person */
  handle(): Promise<void>;
}

/** Finds the handler of an interaction. */
export type FindHandler = (interaction: Interaction) => Handler;

/** A command, button or form of a feature, and whether it is for moderators only. */
interface Entry<T> {
  readonly value: T;
  readonly forModerators: boolean;
}

/** @returns a function that finds the handler of an interaction; it refuses users without permission */
export function handlersOf(features: readonly Feature[]): FindHandler {
  const slash = tableOf(features, (feature) => byName<SlashCommand>(feature.slash));
  const message = tableOf(features, (feature) => byName<MessageCommand>(feature.message));
  const buttons = tableOf(features, (feature) => Object.entries(feature.buttons ?? {}));
  const forms = tableOf(features, (feature) => Object.entries(feature.forms ?? {}));

  return (interaction) => {
    if (interaction.isAutocomplete()) {
      const complete = slash.get(interaction.commandName)?.value.complete;
      return {
        kind: 'keystrokes',
        handle: async () => complete?.(interaction) ?? interaction.respond([]),
      };
    }
    if (interaction.isChatInputCommand()) {
      const command = slash.get(interaction.commandName);
      return {
        kind: command?.value.isQuestion ? 'questions' : 'actions',
        handle: async () => authorized(interaction, command).run(interaction),
      };
    }
    if (interaction.isMessageContextMenuCommand()) {
      const command = message.get(interaction.commandName);
      return {
        kind: 'questions',
        handle: async () => authorized(interaction, command).run(interaction),
      };
    }
    const press = async () => {
      if (interaction.isButton()) {
        const { kind, parts } = parseCustomId(interaction.customId);
        return authorized(interaction, buttons.get(kind))(interaction, parts);
      }
      if (interaction.isModalSubmit()) {
        const { kind, parts } = parseCustomId(interaction.customId);
        return authorized(interaction, forms.get(kind))(interaction, parts);
      }
      authorized(interaction, undefined);
    };
    return { kind: 'actions', handle: press };
  };
}

/** The only place that checks whether a person may use a command, button or form. */
function authorized<T>(interaction: Interaction, entry: Entry<T> | undefined): T {
  const { unknownCommand, unknownButton } = messages.failure;
  if (!entry) throw new Refusal(interaction.isCommand() ? unknownCommand : unknownButton);
  if (entry.forModerators) requireModerator(interaction);
  return entry.value;
}

function tableOf<T>(
  features: readonly Feature[],
  entriesOf: (feature: Feature) => readonly (readonly [string, T])[],
): ReadonlyMap<string, Entry<T>> {
  return new Map(
    features.flatMap((feature) =>
      entriesOf(feature).map(([key, value]) => {
        const entry: Entry<T> = { value, forModerators: feature.forModerators ?? false };
        return [key, entry] as const;
      }),
    ),
  );
}

function byName<T extends SlashCommand | MessageCommand>(commands: readonly T[] = []) {
  return commands.map((command) => [command.data.name, command] as const);
}
