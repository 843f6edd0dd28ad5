import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  Locale,
  ApplicationCommandOptionType as OptionType,
} from 'discord.js';
import { z } from 'zod';
import { commandProblems, repeats } from './command-problems.ts';
import { type FormProblem, invalidForm } from './errors.ts';
import { parseForm } from './form.ts';

const localizations = z.partialRecord(z.enum(Locale), z.string().min(1).max(100)).nullish();

const choiceForm = z.object({
  name: z.string().min(1).max(100),
  name_localizations: localizations,
  value: z.union([z.string().max(100), z.number()]),
});

const optionForm = z.object({
  type: z.enum(OptionType),
  name: z.string(),
  name_localizations: localizations,
  description: z.string().min(1).max(100),
  description_localizations: localizations,
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  choices: z.array(choiceForm).max(25).nullish(),
  channel_types: z.array(z.enum(ChannelType)).nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  min_length: z.int().min(0).max(6000).nullish(),
  max_length: z.int().min(1).max(6000).nullish(),
  get options() {
    return z.array(optionForm).max(25).nullish();
  },
});

const commandForm = z.object({
  id: z.string().nullish(),
  type: z.enum(ApplicationCommandType).nullish(),
  name: z.string().min(1).max(32),
  name_localizations: localizations,
  description: z.string().max(100).nullish(),
  description_localizations: localizations,
  options: z.array(optionForm).max(25).nullish(),
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  default_permission: z.boolean().nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z.array(z.enum(InteractionContextType)).min(1).nullish(),
  integration_types: z.array(z.enum(ApplicationIntegrationType)).min(1).nullish(),
  nsfw: z.boolean().nullish(),
});

export type CommandForm = z.infer<typeof commandForm>;
export type CommandOption = z.infer<typeof optionForm>;

type Path = FormProblem['path'];

/**
 * Reads one command as a bot sends it.
 * @param at the command's place in the body: its index in a bulk overwrite
 * @throws DiscordError 50035 for a command that Discord would not register
 */
export function parseCommand(body: unknown, at: Path = []): CommandForm {
  const form = parseForm(commandForm, body, at);
  const problems = commandProblems(form, at);
  if (problems.length > 0) throw invalidForm(problems);
  return form;
}

/**
 * Reads a bulk overwrite.
 * @throws DiscordError 50035 also when two commands of one type share a name
 */
export function parseCommands(body: unknown): CommandForm[] {
  const forms = parseForm(z.array(z.unknown()).max(110), body).map((command, index) =>
    parseCommand(command, [index]),
  );
  const key = ({ type, name }: CommandForm) =>
    `${type ?? ApplicationCommandType.ChatInput} ${name}`;
  const repeated = repeats(forms.map(key));
  if (repeated.length > 0) {
    const code = 'APPLICATION_COMMANDS_DUPLICATE_NAME';
    const message = 'Application command names must be unique';
    throw invalidForm(repeated.map((index) => ({ path: [index, 'name'], code, message })));
  }
  return forms;
}
