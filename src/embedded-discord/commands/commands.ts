import { isDeepStrictEqual } from 'node:util';
import type { Command, CommandForm } from '../forms/bodies.ts';
import { checkCommands } from '../forms/command-rules.ts';
import { snowflake } from '../world/ids.ts';
import type { World } from '../world/world.ts';
import { filledIn } from './filled-in.ts';

/** Where commands are registered: a guild's id, or `null` for everywhere. */
export type Scope = string | null;

/** The registered commands, global and by guild. */
export class Commands {
  readonly #world: World;
  readonly #scopes = new Map<Scope, Command[]>();

  constructor(world: World) {
    this.#world = world;
  }

  list(scope: Scope): readonly Command[] {
    return this.#scopes.get(scope) ?? [];
  }

  /**
   * Replaces all commands of a scope; those whose name and type stay keep their ids.
   * @throws DiscordError 50035 for commands that Discord would not register
   */
  overwrite(scope: Scope, forms: readonly CommandForm[]): readonly Command[] {
    checkCommands(forms);
    const commands = forms.map((form) => this.#register(scope, form));
    this.#scopes.set(scope, commands);
    this.#world.waits.notify();
    return commands;
  }

  /** The version changes only with the command, as it does in Discord. */
  #register(scope: Scope, form: CommandForm): Command {
    const filled = filledIn(form, scope);
    const isSame = ({ name, type }: Command) => name === filled.name && type === filled.type;
    const old = this.list(scope).find(isSame);
    const { id = snowflake(), version = snowflake() } = old ?? {};
    const command = { ...filled, id, application_id: this.#world.applicationId, version };
    return old && !isDeepStrictEqual(command, old) ? { ...command, version: snowflake() } : command;
  }
}
