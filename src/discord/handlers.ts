import type { Interaction } from 'discord.js';
import { messages } from '../messages.ts';
import { parseCustomId } from './card/custom-id.ts';
import { Refusal } from './card/refusal.ts';
import type { ActionKind } from './cooldown.ts';
import type { Feature } from './feature.ts';
import { requireModerator } from './permissions/moderator.ts';

export interface Handler {
  /** Which rate limit applies. */
  readonly kind: ActionKind;
  /** @throws Refusal if the action is refused; its reason is for the person */
  handle(): Promise<void>;
}

export type FindHandler = (interaction: Interaction) => Handler;

/** @returns a function that finds the handler of an interaction; it refuses users without permission */
export function handlersOf(features: readonly Feature[]): FindHandler {
  const withSlash = (name: string) => features.find(({ slash }) => slash?.data.name === name);
  return (interaction) => {
    if (interaction.isAutocomplete()) {
      const complete = withSlash(interaction.commandName)?.slash?.complete;
      return {
        kind: 'keystrokes',
        handle: async () => complete?.(interaction) ?? interaction.respond([]),
      };
    }
    if (interaction.isChatInputCommand()) {
      const feature = withSlash(interaction.commandName);
      return {
        kind: feature?.slash?.isQuestion ? 'questions' : 'actions',
        handle: async () => authorized(interaction, feature, feature?.slash).run(interaction),
      };
    }
    if (interaction.isMessageContextMenuCommand()) {
      const { commandName } = interaction;
      const feature = features.find(({ message }) => message?.data.name === commandName);
      return {
        kind: 'questions',
        handle: async () => authorized(interaction, feature, feature?.message).run(interaction),
      };
    }
    const press = async () => {
      const id = 'customId' in interaction ? interaction.customId : undefined;
      const { kind, parts } = parseCustomId(id);
      if (interaction.isButton()) {
        const feature = features.find(({ buttons = {} }) => Object.hasOwn(buttons, kind));
        return authorized(interaction, feature, feature?.buttons?.[kind])(interaction, parts);
      }
      if (interaction.isStringSelectMenu()) {
        const feature = features.find(({ menus = {} }) => Object.hasOwn(menus, kind));
        return authorized(interaction, feature, feature?.menus?.[kind])(interaction, parts);
      }
      if (interaction.isModalSubmit()) {
        const feature = features.find(({ forms = {} }) => Object.hasOwn(forms, kind));
        return authorized(interaction, feature, feature?.forms?.[kind])(interaction, parts);
      }
      authorized(interaction, undefined, undefined);
    };
    return { kind: 'actions', handle: press };
  };
}

/** The only place that checks whether a person may use a command, button, menu or form. */
function authorized<T>(
  interaction: Interaction,
  feature: Feature | undefined,
  handler: T | undefined,
): T {
  const { unknownCommand, unknownButton } = messages.failure;
  if (!handler) throw new Refusal(interaction.isCommand() ? unknownCommand : unknownButton);
  if (feature?.forModerators) requireModerator(interaction);
  return handler;
}
