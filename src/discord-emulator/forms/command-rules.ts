import { ApplicationCommandType } from 'discord.js';
import type { CommandForm, CommandOption } from './bodies.ts';
import { type FormProblem, problem, refuseProblems } from './errors.ts';

type Path = FormProblem['path'];

/** Discord's rule for the names of slash commands and their options. */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/**
 * Checks a bulk overwrite against the rules of Discord that its schemas do not express.
 * @throws HTTPException 50035 for commands that Discord would refuse
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
    if (taken.has(key)) yield problem([index, 'name'], 'is not unique');
    taken.add(key);
  }
}

function* slashProblems(form: CommandForm, at: Path): Generator<FormProblem> {
  yield* nameProblems(form.name, at);
  if (!form.description) yield problem([...at, 'description'], 'is required');
  const options = form.options ?? [];
  for (const [index, option] of options.entries())
    yield* optionProblems(option, options.slice(0, index), [...at, 'options', index]);
}

function* menuProblems(form: CommandForm, at: Path): Generator<FormProblem> {
  for (const field of ['description', 'options'] as const)
    if (form[field]?.length) yield problem([...at, field], 'is for slash commands only');
}

function* optionProblems(
  { name, required, autocomplete, choices }: CommandOption,
  before: readonly CommandOption[],
  at: Path,
): Generator<FormProblem> {
  yield* nameProblems(name, at);
  if (before.some((other) => other.name === name)) yield problem([...at, 'name'], 'is not unique');
  if (required && before.some((other) => !other.required))
    yield problem(at, 'is required, but comes after an option that is not');
  if (autocomplete && choices?.length) yield problem(at, 'has both choices and autocompletion');
}

function* nameProblems(name: string, at: Path): Generator<FormProblem> {
  if (!namePattern.test(name) || name !== name.toLowerCase())
    yield problem([...at, 'name'], 'is not a valid name');
}
