import { ApplicationCommandType } from 'discord.js';
import type { CommandForm, CommandOption } from './bodies.ts';
import { type FormProblem, refuseProblems } from './errors.ts';
import { required } from './problems.ts';

type Path = FormProblem['path'];

/** Discord's rule for the names of slash commands and their options. */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const repeatedCommand = {
  code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
  message: 'Application command names must be unique',
};
const repeatedOption = {
  code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  message: 'Option name already exists',
};
const requiredTooLate = {
  code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  message: 'Required options must be placed before non-required options',
};
const choicesWhileTyping = {
  code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
  message: 'Options cannot have both choices and autocomplete',
};
const badName = { code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' };

/**
 * Holds a bulk overwrite against those of Discord's rules that its schemas do not express.
 * @throws DiscordError 50035 for commands that Discord would not register
 */
export function checkCommands(commands: readonly CommandForm[]): void {
  const problems = commands.flatMap((form, index) => {
    const isTwin = (other: CommandForm) =>
      other.name === form.name && typeOf(other) === typeOf(form);
    return [
      ...(typeOf(form) === ApplicationCommandType.ChatInput
        ? slashProblems(form, [index])
        : menuProblems(form, [index])),
      ...(commands.slice(0, index).some(isTwin)
        ? [{ path: [index, 'name'], ...repeatedCommand }]
        : []),
    ];
  });
  refuseProblems(problems);
}

function typeOf({ type }: CommandForm): ApplicationCommandType {
  return type ?? ApplicationCommandType.ChatInput;
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
  const code = 'APPLICATION_COMMAND_CONTEXT_MENU_FIELDS';
  return [description ? 'description' : [], options?.length ? 'options' : []]
    .flat()
    .map((field) => ({
      path: [...at, field],
      code,
      message: `Context menu commands cannot have ${field}`,
    }));
}

function optionProblems(
  option: CommandOption,
  before: readonly CommandOption[],
  path: Path,
): FormProblem[] {
  const isRepeated = before.some(({ name }) => name === option.name);
  const isTooLate = option.required && before.some((other) => !other.required);
  return [
    ...nameProblems(option.name, path),
    ...(isRepeated ? [{ path: [...path, 'name'], ...repeatedOption }] : []),
    ...(option.autocomplete && option.choices?.length ? [{ path, ...choicesWhileTyping }] : []),
    ...(isTooLate ? [{ path, ...requiredTooLate }] : []),
  ];
}

/** A name is taken as it is when it fits the pattern and has no upper-case letters. */
function nameProblems(name: string, at: Path): FormProblem[] {
  const fits = namePattern.test(name) && name === name.toLowerCase();
  return fits ? [] : [{ path: [...at, 'name'], ...badName }];
}
