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
import { notifyWhilePending } from './connection/connection-log.ts';
import type { Feature } from './feature.ts';

type CommandData = NonNullable<Feature['slash'] | Feature['message']>['data'];

/** The delay between two tries, in milliseconds. It doubles after each. */
const FIRST_DELAY = 1000;
const MAX_DELAY = 5 * 60_000;

/** Where to register commands, and which process does it. */
interface RegistrarScope {
  /** Register in this server only; undefined: globally. */
  readonly guildId: string | undefined;
  /** Only one of several processes writes; the others wait for it and read the ids. */
  readonly writes: boolean;
}

/** Keeps Discord's list of commands up to date. */
export class Registrar {
  readonly #scope: RegistrarScope;
  readonly #log: Logger;
  #registered: readonly CommandData[] = [];
  #ids: ReadonlyMap<string, Snowflake> = new Map();
  #pending: Promise<void> = Promise.resolve();
  #outdated = new AbortController();
  readonly #stopping: AbortSignal;

  /** @param stopping - when aborted, there are no more tries */
  constructor(scope: RegistrarScope, log: Logger, stopping: AbortSignal) {
    this.#scope = scope;
    this.#log = log;
    this.#stopping = stopping;
  }

  /** @returns the id of the command with this name; undefined until it is registered */
  idOf(name: string): Snowflake | undefined {
    return this.#ids.get(name);
  }

  /**
   * Registers the commands of these features, unless the same commands are already registered. Calls
   * run one after another, so the last features win. While Discord is unreachable the registration is
   * retried, until another call replaces it.
   *
   * @throws DiscordAPIError if Discord refuses the commands
   */
  register(client: Client<true>, features: readonly Feature[]): Promise<void> {
    this.#outdated.abort();
    this.#outdated = new AbortController();
    const signal = AbortSignal.any([this.#outdated.signal, this.#stopping]);
    const done = this.#pending.then(async () => {
      const wanted = commandsOf(features);
      if (isDeepStrictEqual(wanted, this.#registered)) return;
      await this.#retry(signal, async () => {
        this.#ids = await overwrite(client, wanted, this.#scope, this.#log);
        this.#registered = wanted;
      });
    });
    this.#pending = done.catch(() => undefined);
    return done;
  }

  /** Retries until Discord accepts or refuses, or until the signal is aborted. */
  async #retry(signal: AbortSignal, act: () => Promise<void>): Promise<void> {
    for (let delay = FIRST_DELAY; !signal.aborted; delay = Math.min(2 * delay, MAX_DELAY)) {
      try {
        return await notifyWhilePending(act(), (seconds) =>
          this.#log.warn({ seconds }, 'Discord has not answered the registration of commands yet'),
        );
      } catch (error) {
        // An error without a code comes from a proxy in front of Discord, and is temporary.
        if (error instanceof DiscordAPIError && error.code !== undefined) throw error;
        const reason = error instanceof Error ? error.message : String(error);
        this.#log.warn(
          { seconds: delay / 1000, reason },
          'registering the commands failed; trying again',
        );
      }
      await setTimeout(delay, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}

/** @returns the commands of these features as they are sent to Discord */
export function commandsOf(features: readonly Feature[]): CommandData[] {
  return features.flatMap(({ slash, message }) => (slash ?? message)?.data ?? []);
}

/**
 * Sends all commands to Discord in one bulk overwrite. If Discord already has the same commands, nothing
 * is written, because there is a daily limit. A process that does not write only reads the ids.
 *
 * @returns the ids of the commands by name
 * @throws Error if the process that writes has not registered the commands yet
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
  log.info({ commands: wanted.length, written: writes && !same, guildId }, 'commands registered');
  return new Map(registered.map(({ name, id }) => [name, id]));
}
