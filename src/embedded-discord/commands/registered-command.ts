import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import type { CommandForm, CommandOption } from '../forms/command-form.ts';

/** A command as Discord registered it, with every field it fills in by itself. */
export interface Command {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
  readonly type: ApplicationCommandType;
  readonly name: string;
  readonly name_localizations: CommandForm['name_localizations'] | null;
  readonly description: string;
  readonly description_localizations: CommandForm['description_localizations'] | null;
  readonly default_member_permissions: string | null;
  readonly default_permission: boolean;
  readonly nsfw: boolean;
  readonly options?: CommandOption[];
  /** Of a guild's command. */
  readonly guild_id?: string;
  /** The rest belongs to global commands. */
  readonly dm_permission?: boolean;
  readonly contexts?: InteractionContextType[] | null;
  readonly integration_types?: ApplicationIntegrationType[];
}

/** A command's own fields, with a value for each that was not sent. */
export function filledIn(form: CommandForm) {
  return {
    type: form.type ?? ApplicationCommandType.ChatInput,
    name: form.name,
    name_localizations: form.name_localizations ?? null,
    description: form.description ?? '',
    description_localizations: form.description_localizations ?? null,
    default_member_permissions: form.default_member_permissions ?? null,
    default_permission: form.default_permission ?? true,
    nsfw: form.nsfw ?? false,
    ...(form.options?.length && { options: form.options.map(fillOption) }),
  };
}

/** What only a global command has. */
export function globalFields({ contexts, dm_permission, integration_types }: CommandForm) {
  return {
    contexts: contexts ?? null,
    dm_permission: contexts?.includes(InteractionContextType.BotDM) ?? dm_permission ?? true,
    integration_types: integration_types ?? [ApplicationIntegrationType.GuildInstall],
  };
}

/** The command without its localizations, as a list gives it that was not asked for them. */
export function withoutLocalizations(command: Command): object {
  return JSON.parse(
    JSON.stringify(command, (key, value) => (key.endsWith('_localizations') ? undefined : value)),
  );
}

/** Discord leaves out what an option merely denies, and gives the localizations also when none. */
function fillOption(option: CommandOption): CommandOption {
  const { required, autocomplete, choices, options, ...rest } = option;
  return {
    ...rest,
    name_localizations: rest.name_localizations ?? null,
    description_localizations: rest.description_localizations ?? null,
    ...(required && { required }),
    ...(autocomplete && { autocomplete }),
    ...(choices?.length && {
      choices: choices.map((choice) => ({
        ...choice,
        name_localizations: choice.name_localizations ?? null,
      })),
    }),
    ...(options?.length && { options: options.map(fillOption) }),
  };
}
