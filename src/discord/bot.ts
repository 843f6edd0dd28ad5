import { EventEmitter, setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type Client, DiscordAPIError, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Report } from '../knowledge/report.ts';
import type { ReaderJudgement } from '../search/confidence/reader-judgement.ts';
import { LruCache } from '../util/lru-cache.ts';
import { allFeatures } from './all-features.ts';
import { Answers } from './answer/answers.ts';
import type { BotEmitter, BotEvents } from './bot-events.ts';
import type { Card } from './card/card-components.ts';
import { RecentlySeen } from './card/recently-seen.ts';
import { type ClusterLink, SINGLE_PROCESS } from './cluster-link.ts';
import { COMMAND_NAMES } from './command-names.ts';
import { createClient } from './connection/client.ts';
import { isConnected, logConnection, logWhileWaiting } from './connection/connection-log.ts';
import { acceptInteractionsEarly } from './connection/first-ready.ts';
import { logIn } from './connection/log-in.ts';
import { createCooldown } from './cooldown.ts';
import type { DeskStore } from './desk/desk-store.ts';
import { OncePerPerson } from './desk/once-per-person.ts';
import { createDispatch } from './dispatch.ts';
import { handlersOf } from './handlers.ts';
import type { Knowledge } from './knowledge.ts';
import { startScheduler } from './posting/scheduler.ts';
import { refusedCommands } from './refused-commands.ts';
import { commandsOf, Registrar } from './register.ts';
import { explainClose, explainLogin, explainRegistration, type StartError } from './start-error.ts';

/** How long a stop waits for interactions that are being handled, in milliseconds. */
const DRAIN_TIMEOUT = 4000;
/** How long a stop waits for the gateway connections to close, in milliseconds. */
const DISCONNECT_TIMEOUT = 1000;
/** How many published previews are remembered. */
const PUBLISHED = 1000;
const NOT_REGISTERED = 'commands could not be registered; keeping the previous ones';

/** The bot's connection to Discord's gateway. */
export interface Connection {
  /** Whether all shards are connected and the bot is not stopping. */
  readonly isReady: boolean;
  /** Round trip time of a heartbeat in seconds; undefined until the first was acknowledged. */
  readonly ping: number | undefined;
  /** Whether the link to the other processes is up; undefined: there are no others. */
  readonly isRedisConnected: boolean | undefined;
}

export interface Bot {
  /**
   * Connects, registers the commands and answers.
   *
   * @returns a promise that resolves when the bot is stopped
   * @throws StartError if the bot cannot start or continue
   */
  run(): Promise<void>;
  /**
   * Uses other knowledge for all further interactions. Interactions that are being handled keep the old
   * one. If the commands change with the knowledge, they are registered again.
   */
  replaceKnowledge(knowledge: Knowledge): void;
  readonly events: BotEmitter;
  /** @returns what a reader said of a question; undefined if it was not read, or long ago */
  judgementOf(question: string, report: Report | undefined): ReaderJudgement | undefined;
  connection(): Connection;
  /** Ignores new interactions, waits for those that are being handled, and disconnects. */
  stop(): Promise<void>;
}

/**
 * @param knowledge - what the bot answers from until it is replaced
 * @param link - the link to the other processes of the same bot
 * @param desk - what is kept for the moderators; undefined: nothing is, and they have no desk
 */
export function createBot(
  config: Config,
  knowledge: Knowledge,
  log: Logger,
  link: ClusterLink = SINGLE_PROCESS,
  desk?: DeskStore,
): Bot {
  const { guildId, shards } = config;
  const events: BotEmitter = new EventEmitter<BotEvents>();
  const client = createClient(config.apiUrl, events, shards, link.buildIdentifyThrottler);
  const pending = new Set<Promise<void>>();
  const stopping = new AbortController();
  // Any number of questions may wait.
  setMaxListeners(0, stopping.signal);
  const writes = shards?.ids.includes(0) ?? true;
  const registrar = new Registrar({ guildId, writes }, log, stopping.signal);
  const sharedMessages = new RecentlySeen();
  const publishedPreviews = new LruCache<string, Card>(PUBLISHED);
  const objections = new OncePerPerson();
  let { library } = knowledge;
  if (desk) startScheduler({ client, desk, library: () => library, log }, stopping.signal);
  let answers = new Answers(knowledge, events);
  const featuresOf = (used: Knowledge) =>
    allFeatures({
      ...used,
      answers,
      names: COMMAND_NAMES[config.commandLanguage],
      mention(name) {
        const id = registrar.idOf(name);
        return id === undefined ? `/${name}` : `</${name}:${id}>`;
      },
      sharedMessages,
      publishedPreviews,
      desk,
      objections,
      events,
      stopping: stopping.signal,
    });
  let features = featuresOf(knowledge);
  let handlerOf = handlersOf(features);
  const dispatch = createDispatch(
    (interaction) => handlerOf(interaction),
    createCooldown(link.limiterOf),
    events,
    log,
  );

  client.on(Events.InteractionCreate, (interaction) => {
    if (stopping.signal.aborted) return;
    const handling = dispatch(interaction);
    pending.add(handling);
    void handling.finally(() => pending.delete(handling));
  });
  logConnection(client, log, stopping.signal);
  client.on(Events.ShardReconnecting, () => events.emit('reconnecting'));
  /** @returns an error if the bot cannot continue; other errors are logged */
  const register = async (ready: Client<true>): Promise<StartError | undefined> => {
    try {
      await registrar.register(ready, features);
    } catch (err) {
      // Destroying the client drops its token. The next start registers the commands.
      if (stopping.signal.aborted) return undefined;
      const refused = err instanceof DiscordAPIError ? err : undefined;
      const fatal = refused && explainRegistration(refused, config, ready);
      if (fatal) return fatal;
      const names = commandsOf(features).map(({ name }) => name);
      const about = refused ? { problems: refusedCommands(refused, names) } : { err };
      log.error(about, NOT_REGISTERED);
    }
    return undefined;
  };

  return {
    events,
    judgementOf: (question, report) => answers.judgementOf(question, report),
    connection: () => ({
      isReady: !stopping.signal.aborted && isConnected(client),
      ping: client.ws.ping < 0 ? undefined : client.ws.ping / 1000,
      isRedisConnected: link.isAvailable(),
    }),
    run: () =>
      new Promise((resolve, reject) => {
        const { signal } = stopping;
        signal.addEventListener('abort', () => resolve());
        logWhileWaiting(client, log, signal);
        void acceptInteractionsEarly(client)
          .then(register)
          .then((fatal) => fatal && reject(fatal));
        client.on(Events.ShardDisconnect, ({ code }) => reject(explainClose(code)));
        logIn(client, config.token, shards?.ids.length, log, signal).catch((error: unknown) => {
          if (!stopping.signal.aborted) reject(explainLogin(error, config));
        });
      }),
    replaceKnowledge(next) {
      library = next.library;
      answers = new Answers(next, events);
      features = featuresOf(next);
      handlerOf = handlersOf(features);
      // Before the first connection, `run` has yet to register the commands.
      if (!client.isReady() || stopping.signal.aborted) return;
      void register(client).then((fatal) => {
        if (fatal) log.error({ problems: [fatal.message] }, NOT_REGISTERED);
      });
    },
    async stop() {
      stopping.abort();
      await Promise.race([Promise.allSettled(pending), pause(DRAIN_TIMEOUT)]);
      // discord.js does not return before a connection attempt has ended.
      await Promise.race([client.destroy(), pause(DISCONNECT_TIMEOUT)]);
      link.close();
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return setTimeout(milliseconds, undefined, { ref: false });
}
