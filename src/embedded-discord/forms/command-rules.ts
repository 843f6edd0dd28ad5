import { ApplicationCommandType } from 'discord.js';
import type { CommandForm, CommandOption } from './bodies.ts';
import { type FormProblem, refuseProblems } from './errors.ts';
import { required } from './problems.ts';

type Path = FormProblem['path'];

/** Discord's rule for the names of slash commands and their options. */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/**
 * Holds a bulk overwrite against those of Discord's rules that its schemas do not express.
 * @throws DiscordError 50035 for commands that Discord would not register
 */
export function checkCommands(commands: readonly CommandForm[]): void {
  const keys = commands.map(
    ({ type, name }) => `${type ?? ApplicationCommandType.ChatInput} ${name}`,
  );
  const repeated = keys.flatMap((key, index) =>
    keys.indexOf(key) < index
      ? [
          problem(
            [index, 'name'],
            'APPLICATION_COMMANDS_DUPLICATE_NAME',
            'Application command names must be unique',
          ),
        ]
      : [],
  );
  refuseProblems([
    ...commands.flatMap((form, index) =>
      (form.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput
        ? slashProblems(form, [index])
        : menuProblems(form, [index]),
    ),
    ...repeated,
  ]);
}

function slashProblems({ name, description, options }: CommandForm, at: Path): FormProblem[] {
  return [
    ...nameProblems(name, at),
    ...(description ? [] : [{ path: [...at, 'description'], ...required }]),
    ...(options ?? []).flatMap((option, index, all) =>
      optionProblems(option, all.slice(0, index), [...at, 'options', index]),
    ),
  ];
}

function menuProblems({ description, options }: CommandForm, at: Path): FormProblem[] {
  const refuse = (field: string) =>
    problem(
      [...at, field],
      'APPLICATION_COMMAND_CONTEXT_MENU_FIELDS',
      `Context menu commands cannot have ${field}`,
    );
  return [
    ...(description ? [refuse('description')] : []),
    ...(options?.length ? [refuse('options')] : []),
  ];
}

function optionProblems(
  { name, required: isRequired, autocomplete, choices }: CommandOption,
  before: readonly CommandOption[],
  at: Path,
): FormProblem[] {
  const breaches: [boolean, Path, string, string][] = [
    [
      before.some((other) => other.name === name),
      [...at, 'name'],
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
      'Option name already exists',
    ],
    [
      isRequired === true && before.some((other) => !other.required),
      at,
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
    ],
    [
      autocomplete === true && !!choices?.length,
      at,
      'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
      'Options cannot have both choices and autocomplete',
    ],
  ];
  return [
    ...nameProblems(name, at),
    ...breaches.flatMap(([isSo, ...rest]) => (isSo ? [problem(...rest)] : [])),
  ];
}

/** A name is taken as it is when it fits the pattern and has no upper-case letters. */
function nameProblems(name: string, at: Path): FormProblem[] {
  const fits = namePattern.test(name) && name === name.toLowerCase();
  return fits
    ? []
    : [problem([...at, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];
}

function problem(path: Path, code: string, message: string): FormProblem {
  return { path, code, message };
}
