import { ApplicationCommandType } from 'discord.js';
import type { CommandForm, CommandOption } from './command-form.ts';
import type { FormProblem } from './errors.ts';

type Path = FormProblem['path'];

/** Discord's rule for the names of slash commands and their options. */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Everything Discord finds wrong with a command whose fields have the right types. */
export function commandProblems(form: CommandForm, at: Path): FormProblem[] {
  const type = form.type ?? ApplicationCommandType.ChatInput;
  return type === ApplicationCommandType.ChatInput
    ? chatInputProblems(form, at)
    : menuProblems(form, at);
}

function chatInputProblems(form: CommandForm, at: Path): FormProblem[] {
  const described = form.description
    ? []
    : [problem([...at, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')];
  return [...named(form.name, at), ...described, ...optionProblems(form.options ?? [], at)];
}

function menuProblems({ description, options }: CommandForm, at: Path): FormProblem[] {
  const code = 'APPLICATION_COMMAND_CONTEXT_MENU_FIELDS';
  const refuse = (field: string) =>
    problem([...at, field], code, `Context menu commands cannot have ${field}`);
  return [
    ...(description ? [refuse('description')] : []),
    ...(options?.length ? [refuse('options')] : []),
  ];
}

function optionProblems(options: readonly CommandOption[], at: Path): FormProblem[] {
  const repeated = repeats(options.map(({ name }) => name));
  return options.flatMap((option, index) => {
    const path = [...at, 'options', index];
    const afterOptional = options.slice(0, index).some(({ required }) => !required);
    return [
      ...named(option.name, path),
      ...optionProblems(option.options ?? [], path),
      ...(repeated.includes(index)
        ? [
            problem(
              [...path, 'name'],
              'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
              'Option name already exists',
            ),
          ]
        : []),
      ...(option.required && afterOptional
        ? [
            problem(
              path,
              'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
              'Required options must be placed before non-required options',
            ),
          ]
        : []),
      ...(option.autocomplete && option.choices?.length
        ? [
            problem(
              path,
              'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
              'Options cannot have both choices and autocomplete',
            ),
          ]
        : []),
    ];
  });
}

/** A name is taken as it is when it fits the pattern and has no upper-case letters. */
function named(name: string, at: Path): FormProblem[] {
  const fits = namePattern.test(name) && name === name.toLowerCase();
  return fits
    ? []
    : [problem([...at, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];
}

function problem(path: Path, code: string, message: string): FormProblem {
  return { path, code, message };
}

/** The places of values that stood in the list before. */
export function repeats(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
