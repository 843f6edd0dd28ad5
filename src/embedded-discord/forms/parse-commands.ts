import { ApplicationCommandType } from 'discord.js';
import { z } from 'zod';
import { type CommandForm, commandForm } from './command-form.ts';
import { commandProblems, repeats } from './command-problems.ts';
import { type FormProblem, invalidForm } from './errors.ts';
import { parseForm } from './form.ts';

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
