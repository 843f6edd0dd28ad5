import { isDeepStrictEqual } from 'node:util';
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import type { Command, CommandForm, CommandOption } from '../forms/bodies.ts';
import { type FormProblem, problem, refuseProblems } from '../forms/errors.ts';
import { snowflake } from '../world/ids.ts';
import type { World } from '../world/world.ts';

type Path = FormProblem['path'];

/** Discord's rule for the names of slash commands and their options. */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

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
  refuseProblems([...problemsOf(forms)]);
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

/** Checks commands against the rules of Discord that its schemas do not express. */
function* problemsOf(commands: readonly CommandForm[]): Generator<FormProblem> {
  const taken = new Set<string>();
  for (const [index, form] of commands.entries()) {
    const type = form.type ?? ApplicationCommandType.ChatInput;
    if (type === ApplicationCommandType.ChatInput) yield* slashProblems(form, [index]);
    else
      for (const field of ['description', 'options'] as const)
        if (form[field]?.length) yield problem([index, field], 'is for slash commands only');
    const key = `${type} ${form.name}`;
    if (taken.has(key)) yield problem([index, 'name'], 'is not unique');
    taken.add(key);
  }
}

function* slashProblems({ name, description, options }: CommandForm, at: Path) {
  if (!isValidName(name)) yield problem([...at, 'name'], 'is not a valid name');
  if (!description) yield problem([...at, 'description'], 'is required');
  const before: CommandOption[] = [];
  for (const [index, option] of (options ?? []).entries()) {
    yield* optionProblems(option, before, [...at, 'options', index]);
    before.push(option);
  }
}

function* optionProblems(
  { name, required, autocomplete, choices }: CommandOption,
  before: readonly CommandOption[],
  at: Path,
): Generator<FormProblem> {
  if (!isValidName(name)) yield problem([...at, 'name'], 'is not a valid name');
  if (before.some((other) => other.name === name)) yield problem([...at, 'name'], 'is not unique');
  if (required && before.some((other) => !other.required))
    yield problem(at, 'is required, but comes after an option that is not');
  if (autocomplete && choices?.length) yield problem(at, 'has both choices and autocompletion');
}

function isValidName(name: string): boolean {
  return namePattern.test(name) && name === name.toLowerCase();
}
