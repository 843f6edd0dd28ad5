import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import type { Command, CommandForm, CommandOption } from '../forms/bodies.ts';

/**
 * Fills in the fields of a command that were not sent.
 * @param guildId - null for a global command; only those have contexts and integration types
 */
export function withDefaults(
  form: CommandForm,
  guildId: string | null,
): Omit<Command, 'id' | 'application_id' | 'version'> {
  const { contexts = null } = form;
  return {
    type: form.type ?? ApplicationCommandType.ChatInput,
    name: form.name,
    name_localizations: form.name_localizations ?? null,
    description: form.description ?? '',
    description_localizations: form.description_localizations ?? null,
    default_member_permissions: form.default_member_permissions ?? null,
    nsfw: form.nsfw ?? false,
    ...(form.options?.length && { options: form.options.map(optionWithDefaults) }),
    ...(guildId && { guild_id: guildId }),
    ...(!guildId && {
      contexts,
      dm_permission: contexts?.includes(InteractionContextType.BotDM) ?? form.dm_permission ?? true,
      integration_types: form.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    }),
  };
}

/** The command without its localizations, as lists have it by default. */
export function withoutLocalizations(command: Command): object {
  return JSON.parse(
    JSON.stringify(command, (key, value) => (key.endsWith('_localizations') ? undefined : value)),
  );
}

/** Discord omits fields of an option that are false, and adds localizations as null. */
function optionWithDefaults({
  required,
  autocomplete,
  choices,
  ...rest
}: CommandOption): CommandOption {
  return {
    name_localizations: null,
    description_localizations: null,
    ...rest,
    ...(required && { required }),
    ...(autocomplete && { autocomplete }),
    ...(choices?.length && {
      choices: choices.map((choice) => ({ name_localizations: null, ...choice })),
    }),
  };
}
