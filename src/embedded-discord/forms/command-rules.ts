import { ApplicationCommandType } from 'discord.js';
import type { CommandForm, CommandOption } from './bodies.ts';
import { type FormProblem, refuseProblems } from './errors.ts';
import { problemIf, required } from './problems.ts';

type Path = FormProblem['path'];

/** Discord's rule for the names of slash commands and their options. */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/**
 * Holds a bulk overwrite against those of Discord's rules that its schemas do not express.
 * @throws DiscordError 50035 for commands that Discord would not register
 */
export function checkCommands(commands: readonly CommandForm[]): void {
  const problems = commands.flatMap((form, index) => [
    ...(typeOf(form) === ApplicationCommandType.ChatInput ? slashProblems : menuProblems)(form, [
      index,
    ]),
    ...problemIf(
      commands.slice(0, index).some((other) => keyOf(other) === keyOf(form)),
      [index, 'name'],
      'APPLICATION_COMMANDS_DUPLICATE_NAME',
      'Application command names must be unique',
    ),
  ]);
  refuseProblems(problems);
}

function typeOf({ type }: CommandForm): ApplicationCommandType {
  return type ?? ApplicationCommandType.ChatInput;
}

function keyOf(form: CommandForm): string {
  return `${typeOf(form)} ${form.name}`;
}

function slashProblems({ name, description, options }: CommandForm, at: Path): FormProblem[] {
  return [
    ...nameProblems(name, at),
    ...problemIf(!description, [...at, 'description'], ...required),
    ...(options ?? []).flatMap((option, index, all) =>
      optionProblems(option, all.slice(0, index), [...at, 'options', index]),
    ),
  ];
}

function menuProblems({ description, options }: CommandForm, at: Path): FormProblem[] {
  const code = 'APPLICATION_COMMAND_CONTEXT_MENU_FIELDS';
  const message = 'Context menu commands cannot have this field';
  return [
    ...problemIf(description, [...at, 'description'], code, message),
    ...problemIf(options?.length, [...at, 'options'], code, message),
  ];
}

function optionProblems(
  { name, required: isRequired, autocomplete, choices }: CommandOption,
  before: readonly CommandOption[],
  at: Path,
): FormProblem[] {
  return [
    ...nameProblems(name, at),
    ...problemIf(
      before.some((other) => other.name === name),
      [...at, 'name'],
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
      'Option name already exists',
    ),
    ...problemIf(
      isRequired && before.some((other) => !other.required),
      at,
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
    ),
    ...problemIf(
      autocomplete && choices?.length,
      at,
      'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
      'Options cannot have both choices and autocomplete',
    ),
  ];
}

/** A name is taken as it is when it fits the pattern and has no upper-case letters. */
function nameProblems(name: string, at: Path): FormProblem[] {
  const fits = namePattern.test(name) && name === name.toLowerCase();
  const code = 'APPLICATION_COMMAND_INVALID_NAME';
  return problemIf(!fits, [...at, 'name'], code, 'Command name is invalid');
}
