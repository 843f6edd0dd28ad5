import { isDeepStrictEqual } from 'node:util';
import type { ApplicationCommand, Client, Collection, Snowflake } from 'discord.js';
import type { Logger } from 'pino';
import type { Feature } from './command.ts';

/** What Discord is told of a command. */
type CommandData = NonNullable<Feature['slash'] | Feature['message']>[number]['data'];

/** Keeps the list of commands that Discord has. */
export class Registrar {
  readonly #guildId: string | undefined;
  readonly #log: Logger;
  #registered: readonly CommandData[] = [];
  #ids: ReadonlyMap<string, Snowflake> = new Map();
  #underWay: Promise<void> = Promise.resolve();

  /** @param guildId - register in this server only; undefined: everywhere */
  constructor(guildId: string | undefined, log: Logger) {
    this.#guildId = guildId;
    this.#log = log;
  }

  /** @returns the id of the command of that name; undefined until it is registered */
  idOf(name: string): Snowflake | undefined {
    return this.#ids.get(name);
  }

  /**
   * Registers the commands of these features, unless they are as they were registered last. What is
   * under way comes first, so that the last features win.
   */
  register(client: Client<true>, features: readonly Feature[]): Promise<void> {
    const done = this.#underWay.then(async () => {
      const wanted = features
        .flatMap(({ slash = [], message = [] }) => [...slash, ...message])
        .map(({ data }) => data);
      if (isDeepStrictEqual(wanted, this.#registered)) return;
      this.#ids = await overwrite(client, wanted, this.#guildId, this.#log);
      this.#registered = wanted;
    });
    this.#underWay = done.catch(() => undefined);
    return done;
  }
}

/**
 * Tells Discord which commands there are, with one bulk overwrite; nothing is written when Discord
 * has them already as they are (overwriting counts against a daily limit).
 *
 * @returns the id of every command by its name
 */
async function overwrite(
  client: Client<true>,
  wanted: readonly CommandData[],
  guildId: string | undefined,
  log: Logger,
): Promise<Map<string, Snowflake>> {
  const { commands: manager } = client.application;
  const scope = guildId === undefined ? {} : { guildId };

  let registered: Collection<Snowflake, ApplicationCommand> = await manager.fetch({
    ...scope,
    withLocalizations: true,
  });
  const same =
    registered.size === wanted.length &&
    wanted.every((data) =>
      registered.some((command) => command.name === data.name && command.equals(data, true)),
    );
  if (!same) {
    registered =
      guildId === undefined ? await manager.set(wanted) : await manager.set(wanted, guildId);
  }
  log.info({ commands: wanted.length, written: !same, guildId }, 'commands are registered');
  return new Map(registered.map(({ name, id }) => [name, id]));
}
