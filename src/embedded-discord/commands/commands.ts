import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType } from 'discord.js';
import type { CommandForm } from '../forms/command-form.ts';
import { refusals } from '../forms/errors.ts';
import { parseCommand, parseCommands } from '../forms/parse-commands.ts';
import { snowflake } from '../world/ids.ts';
import { type Command, filledIn, globalFields } from './registered-command.ts';

/** Where commands are registered: a guild's id, or `null` for everywhere. */
export type Scope = string | null;

/** The registered commands, global and by guild. */
export class Commands {
  readonly #applicationId: string;
  readonly #changed: () => void;
  readonly #scopes = new Map<Scope, Command[]>();

  constructor(applicationId: string, changed: () => void) {
    this.#applicationId = applicationId;
    this.#changed = changed;
  }

  list(scope: Scope = null): readonly Command[] {
    return this.#scopes.get(scope) ?? [];
  }

  /** What people can use in a guild, or in a DM: the guild's own commands, then the global ones. */
  available(guildId: string | null): readonly Command[] {
    return guildId === null ? this.list() : [...this.list(guildId), ...this.list()];
  }

  /** @throws DiscordError 10063 */
  get(scope: Scope, id: string): Command {
    const command = this.list(scope).find((known) => known.id === id);
    if (!command) throw refusals.unknownCommand();
    return command;
  }

  /** Replaces all commands of a scope; those whose name and type stay keep their ids. */
  overwrite(scope: Scope, body: unknown): Command[] {
    const commands = parseCommands(body).map((form) => this.#register(scope, form));
    this.#set(scope, commands);
    return commands;
  }

  /** Registers one command, in place of the one with its name and type if there is one. */
  create(scope: Scope, body: unknown): { command: Command; isNew: boolean } {
    const form = parseCommand(body);
    const old = this.#same(scope, form);
    const command = this.#register(scope, form);
    this.#set(scope, [...this.list(scope).filter((other) => other !== old), command]);
    return { command, isNew: !old };
  }

  /** Changes what the body names. */
  edit(scope: Scope, id: string, body: object): Command {
    const old = this.get(scope, id);
    const { application_id, version, guild_id, ...form } = old;
    const edited = this.#fill(scope, parseCommand({ ...form, ...body }), old);
    this.#set(
      scope,
      this.list(scope).map((command) => (command === old ? edited : command)),
    );
    return edited;
  }

  delete(scope: Scope, id: string): void {
    const gone = this.get(scope, id);
    this.#set(
      scope,
      this.list(scope).filter((command) => command !== gone),
    );
  }

  #set(scope: Scope, commands: Command[]): void {
    this.#scopes.set(scope, commands);
    this.#changed();
  }

  #same(scope: Scope, { name, type }: CommandForm): Command | undefined {
    const wanted = type ?? ApplicationCommandType.ChatInput;
    return this.list(scope).find((command) => command.name === name && command.type === wanted);
  }

  #register(scope: Scope, form: CommandForm): Command {
    return this.#fill(scope, form, this.#same(scope, form));
  }

  /** The version changes only with the command, as it does in Discord. */
  #fill(scope: Scope, form: CommandForm, old: Command | undefined): Command {
    const command: Command = {
      id: old?.id ?? snowflake(),
      application_id: this.#applicationId,
      version: old?.version ?? snowflake(),
      ...filledIn(form),
      ...(scope === null ? globalFields(form) : { guild_id: scope }),
    };
    return old && !isDeepStrictEqual(command, old) ? { ...command, version: snowflake() } : command;
  }
}
