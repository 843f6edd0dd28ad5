import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import type { Command, CommandForm, CommandOption } from '../forms/bodies.ts';

/**
 * A command's own fields, with a value for each that was not sent.
 * @param guildId of a guild's command; where a command is offered belongs to global ones only
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
    ...(form.options?.length && { options: form.options.map(filledOption) }),
    ...(guildId && { guild_id: guildId }),
    ...(!guildId && {
      contexts,
      dm_permission: contexts?.includes(InteractionContextType.BotDM) ?? form.dm_permission ?? true,
      integration_types: form.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    }),
  };
}

/** The command without its localizations, as a list gives it that was not asked for them. */
export function withoutLocalizations(command: Command): object {
  return JSON.parse(
    JSON.stringify(command, (key, value) => (key.endsWith('_localizations') ? undefined : value)),
  );
}

/** Discord leaves out what an option merely denies, and gives the localizations also when none. */
function filledOption({ required, autocomplete, choices, ...rest }: CommandOption): CommandOption {
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
