import { ApplicationCommandType } from 'discord.js';
import type { CommandForm, CommandOption } from './bodies.ts';
import { type FormProblem, refuseProblems } from './errors.ts';
import { problem } from './problems.ts';

type Path = FormProblem['path'];

/** Discord's rule for the names of slash commands and their options. */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/**
 * Checks a bulk overwrite against the rules of Discord that its schemas do not express.
 * @throws DiscordError 50035 for commands that Discord would refuse
 */
export function checkCommands(commands: readonly CommandForm[]): void {
  refuseProblems([...problemsOf(commands)]);
}

function* problemsOf(commands: readonly CommandForm[]): Generator<FormProblem> {
  const taken = new Set<string>();
  for (const [index, form] of commands.entries()) {
    const type = form.type ?? ApplicationCommandType.ChatInput;
    const isSlash = type === ApplicationCommandType.ChatInput;
    yield* isSlash ? slashProblems(form, [index]) : menuProblems(form, [index]);
    const key = `${type} ${form.name}`;
    if (taken.has(key)) yield problem([index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME');
    taken.add(key);
  }
}

function* slashProblems(form: CommandForm, at: Path): Generator<FormProblem> {
  yield* nameProblems(form.name, at);
  if (!form.description) yield problem([...at, 'description'], 'BASE_TYPE_REQUIRED');
  const options = form.options ?? [];
  for (const [index, option] of options.entries())
    yield* optionProblems(option, options.slice(0, index), [...at, 'options', index]);
}

function* menuProblems({ description, options }: CommandForm, at: Path): Generator<FormProblem> {
  const code = 'APPLICATION_COMMAND_CONTEXT_MENU_FIELDS';
  if (description) yield problem([...at, 'description'], code);
  if (options?.length) yield problem([...at, 'options'], code);
}

function* optionProblems(
  { name, required, autocomplete, choices }: CommandOption,
  before: readonly CommandOption[],
  at: Path,
): Generator<FormProblem> {
  yield* nameProblems(name, at);
  if (before.some((other) => other.name === name))
    yield problem([...at, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS');
  if (required && before.some((other) => !other.required))
    yield problem(at, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID');
  if (autocomplete && choices?.length)
    yield problem(at, 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE');
}

function* nameProblems(name: string, at: Path): Generator<FormProblem> {
  if (!namePattern.test(name) || name !== name.toLowerCase())
    yield problem([...at, 'name'], 'APPLICATION_COMMAND_INVALID_NAME');
}
