import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType } from 'discord.js';
import type { Command, CommandForm } from '../forms/bodies.ts';
import { checkCommands } from '../forms/command-rules.ts';
import { snowflake } from '../world/ids.ts';
import { filledIn } from './filled-in.ts';

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

  /**
   * Replaces all commands of a scope; those whose name and type stay keep their ids.
   * @throws DiscordError 50035 for commands that Discord would not register
   */
  overwrite(scope: Scope, forms: readonly CommandForm[]): readonly Command[] {
    checkCommands(forms);
    const commands = forms.map((form) => this.#register(scope, form));
    this.#scopes.set(scope, commands);
    this.#changed();
    return commands;
  }

  /** The version changes only with the command, as it does in Discord. */
  #register(scope: Scope, form: CommandForm): Command {
    const type = form.type ?? ApplicationCommandType.ChatInput;
    const old = this.list(scope).find((known) => known.name === form.name && known.type === type);
    const command: Command = {
      id: old?.id ?? snowflake(),
      application_id: this.#applicationId,
      version: old?.version ?? snowflake(),
      ...filledIn(form, type, scope),
    };
    return old && !isDeepStrictEqual(command, old) ? { ...command, version: snowflake() } : command;
  }
}
