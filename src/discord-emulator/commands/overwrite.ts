import { isDeepStrictEqual } from 'node:util';
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import type { Command, CommandForm, CommandOption } from '../forms/bodies.ts';
import { checkCommands } from '../forms/command-rules.ts';
import { snowflake } from '../world/ids.ts';
import type { World } from '../world/world.ts';

/**
 * Replaces all commands of a guild, or the global ones for `null`. Commands of the same name and type
 * keep their ids, and unchanged commands keep their versions, as in Discord.
 * @throws HTTPException 50035 for commands that Discord would not register
 */
export function overwriteCommands(
  world: World,
  guildId: string | null,
  forms: readonly CommandForm[],
): readonly Command[] {
  checkCommands(forms);
  const previous = world.commands.get(guildId) ?? [];
  const registered = forms.map((form): Command => {
    const fields = { ...withDefaults(form, guildId), application_id: world.applicationId };
    const old = previous.find(({ name, type }) => name === fields.name && type === fields.type);
    const { id = snowflake(), version = snowflake() } = old ?? {};
    const command = { ...fields, id, version };
    const isChanged = old && !isDeepStrictEqual(command, old);
    return isChanged ? { ...command, version: snowflake() } : command;
  });
  world.commands.set(guildId, registered);
  world.emit('commands');
  world.changes.notify();
  return registered;
}

/** Fills in the fields that were not sent; only global commands have contexts. */
function withDefaults(
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
    nsfw: false,
    ...(form.options?.length && { options: form.options.map(optionWithDefaults) }),
    ...(guildId && { guild_id: guildId }),
    ...(!guildId && {
      contexts,
      dm_permission: contexts?.includes(InteractionContextType.BotDM) ?? true,
      integration_types: form.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    }),
  };
}

/** Discord omits fields of an option that are false, and adds localizations as null. */
function optionWithDefaults(option: CommandOption): CommandOption {
  const { required, autocomplete, choices, ...rest } = option;
  const unlocalized = { name_localizations: null };
  return {
    ...unlocalized,
    description_localizations: null,
    ...rest,
    ...(required && { required }),
    ...(autocomplete && { autocomplete }),
    ...(choices?.length && {
      choices: choices.map((choice) => ({ ...unlocalized, ...choice })),
    }),
  };
}
