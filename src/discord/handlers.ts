import type { Interaction } from 'discord.js';
import { parseCustomId } from './card/custom-id.ts';
import { Refusal } from './card/refusal.ts';
import type { ActionKind } from './cooldown.ts';
import type { Feature, MessageCommand, SlashCommand } from './feature.ts';
import { requireModerator } from './permissions/moderator.ts';

/** What an interaction leads to. */
export interface Handler {
  /** What it counts as, of which a person may do only so much. */
  readonly kind: ActionKind;
  /** @throws Refusal when the person is to be told that it is not done, and why */
  handle(): Promise<void>;
}

/** Finds what an interaction is for. */
export type FindHandler = (interaction: Interaction) => Handler;

/** A handler of a feature, and whether it is for moderators only. */
interface Entry<T> {
  readonly what: T;
  readonly forModerators: boolean;
}

/** @returns the way from an interaction to its handler; whoever may not use that is refused */
export function handlersOf(features: readonly Feature[]): FindHandler {
  const slash = tableOf(features, (feature) => byName<SlashCommand>(feature.slash));
  const message = tableOf(features, (feature) => byName<MessageCommand>(feature.message));
  const buttons = tableOf(features, (feature) => Object.entries(feature.buttons ?? {}));
  const forms = tableOf(features, (feature) => Object.entries(feature.forms ?? {}));

  return (interaction) => {
    if (interaction.isAutocomplete()) {
      const complete = slash.get(interaction.commandName)?.what.complete;
      return {
        kind: 'keystrokes',
        handle: async () => complete?.(interaction) ?? interaction.respond([]),
      };
    }
    if (interaction.isChatInputCommand()) {
      const command = slash.get(interaction.commandName);
      return {
        kind: command?.what.isQuestion ? 'questions' : 'actions',
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

/** The one place that looks whether somebody may use what they use. */
function authorized<T>(interaction: Interaction, entry: Entry<T> | undefined): T {
  if (!entry) throw new Refusal(interaction.isCommand() ? 'unknownCommand' : 'unknownButton');
  if (entry.forModerators) requireModerator(interaction);
  return entry.what;
}

function tableOf<T>(
  features: readonly Feature[],
  entriesOf: (feature: Feature) => readonly (readonly [string, T])[],
): ReadonlyMap<string, Entry<T>> {
  return new Map(
    features.flatMap((feature) =>
      entriesOf(feature).map(([key, what]) => {
        const entry: Entry<T> = { what, forModerators: feature.forModerators ?? false };
        return [key, entry] as const;
      }),
    ),
  );
}

function byName<T extends SlashCommand | MessageCommand>(commands: readonly T[] = []) {
  return commands.map((command) => [command.data.name, command] as const);
}
