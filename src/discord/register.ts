import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  type ApplicationCommand,
  type Client,
  type Collection,
  DiscordAPIError,
  type Snowflake,
} from 'discord.js';
import type { Logger } from 'pino';
import { notifyWhilePending } from './connection/waiting-log.ts';
import type { Feature } from './feature.ts';

/** What Discord is told of a command. */
type CommandData = NonNullable<Feature['slash'] | Feature['message']>[number]['data'];

/** Between two tries, in milliseconds: twice as long after each. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 5 * 60_000;

/** What a registrar registers. */
interface RegistrarScope {
  /** In this server only; undefined: everywhere. */
  readonly guildId: string | undefined;
  /** Of several processes one writes; the others wait for it, to know the ids. */
  readonly writes: boolean;
}

/** Keeps the list of commands that Discord has. */
export class Registrar {
  readonly #scope: RegistrarScope;
  readonly #log: Logger;
  #registered: readonly CommandData[] = [];
  #ids: ReadonlyMap<string, Snowflake> = new Map();
  #underWay: Promise<void> = Promise.resolve();
  #outdated = new AbortController();
  readonly #stopping: AbortSignal;

  /** @param stopping - ends trying */
  constructor(scope: RegistrarScope, log: Logger, stopping: AbortSignal) {
    this.#scope = scope;
    this.#log = log;
    this.#stopping = stopping;
  }

  /** @returns the id of the command of that name; undefined until it is registered */
  idOf(name: string): Snowflake | undefined {
    return this.#ids.get(name);
  }

  /**
   * Registers the commands of these features, unless they are as they were registered last. What is
   * under way comes first, so that the last features win. While Discord fails it is tried again and
   * again, until there are other features to register.
   *
   * @throws DiscordAPIError when Discord refuses
   */
  register(client: Client<true>, features: readonly Feature[]): Promise<void> {
    this.#outdated.abort();
    this.#outdated = new AbortController();
    const signal = AbortSignal.any([this.#outdated.signal, this.#stopping]);
    const done = this.#underWay.then(async () => {
      const wanted = commandsOf(features);
      if (isDeepStrictEqual(wanted, this.#registered)) return;
      await this.#untilAnswered(signal, async () => {
        this.#ids = await overwrite(client, wanted, this.#scope, this.#log);
        this.#registered = wanted;
      });
    });
    this.#underWay = done.catch(() => undefined);
    return done;
  }

  /** Acts, again and again, until Discord takes or refuses it; what is outdated is given up in between. */
  async #untilAnswered(signal: AbortSignal, act: () => Promise<void>): Promise<void> {
    for (let wait = FIRST_WAIT; !signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT)) {
      try {
        return await notifyWhilePending(act(), (seconds) =>
          this.#log.warn({ seconds }, 'Discord has not answered yet about the commands'),
        );
      } catch (error) {
        // Without a code it is not Discord that refuses, but what stands before it, and for a while.
        if (error instanceof DiscordAPIError && error.code !== undefined) throw error;
        const reason = error instanceof Error ? error.message : String(error);
        this.#log.warn({ seconds: wait / 1000, reason }, 'commands are not registered yet');
      }
      await setTimeout(wait, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}

/** @returns what Discord is told of the commands of these features */
export function commandsOf(features: readonly Feature[]): CommandData[] {
  return features
    .flatMap(({ slash = [], message = [] }) => [...slash, ...message])
    .map(({ data }) => data);
}

/**
 * Tells Discord which commands there are, with one bulk overwrite; nothing is written when Discord
 * has them already as they are (overwriting counts against a daily limit), and by one process only.
 *
 * @throws Error when the one that writes has not done so yet
 * @returns the id of every command by its name
 */
async function overwrite(
  client: Client<true>,
  wanted: readonly CommandData[],
  { guildId, writes }: RegistrarScope,
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
  if (!writes) {
    const missing = wanted.find(({ name }) => !registered.some((command) => command.name === name));
    if (missing) throw new Error(`the process of shard 0 has not registered ${missing.name}`);
  } else if (!same) {
    registered =
      guildId === undefined ? await manager.set(wanted) : await manager.set(wanted, guildId);
  }
  log.info(
    { commands: wanted.length, written: writes && !same, guildId },
    'commands are registered',
  );
  return new Map(registered.map(({ name, id }) => [name, id]));
}
