import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type Client, DiscordAPIError, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { allFeatures } from './all-features.ts';
import { Answers } from './answer/answers.ts';
import type { BotEmitter, BotEvents } from './bot-events.ts';
import { RecentlySeen } from './card/recently-seen.ts';
import { ALONE, type ClusterLink } from './cluster-link.ts';
import { COMMAND_NAMES } from './command-names.ts';
import { createClient } from './connection/client.ts';
import { isConnected, logConnection, logWhileWaiting } from './connection/connection-log.ts';
import { hearFromFirstReady } from './connection/first-ready.ts';
import { logIn } from './connection/log-in.ts';
import { Cooldown } from './cooldown.ts';
import { createDispatch } from './dispatch.ts';
import { handlersOf } from './handlers.ts';
import type { Knowledge } from './knowledge.ts';
import { refusedCommands } from './refused-commands.ts';
import { commandsOf, Registrar } from './register.ts';
import { explainClose, explainLogin, explainRegistration, type StartError } from './start-error.ts';

/** How long a stop waits for what is under way, in milliseconds. */
const PATIENCE = 4000;
/** How long a stop waits for the connection to close, in milliseconds. */
const FAREWELL = 1000;
const NOT_REGISTERED = 'commands could not be registered; those of before go on';

/** The bot's connection to Discord's gateway. */
export interface Connection {
  /** Whether all of its shards hear of interactions, and it takes them. */
  readonly isReady: boolean;
  /** How long a heartbeat takes there and back, in seconds; undefined until one has. */
  readonly ping: number | undefined;
  /** Whether what several processes share can be had; undefined: this one is alone. */
  readonly isShared: boolean | undefined;
}

/** The bot in Discord. */
export interface Bot {
  /**
   * Connects, registers the commands and answers.
   *
   * @returns a promise that is fulfilled when the bot was stopped
   * @throws StartError when the bot cannot start or go on
   */
  run(): Promise<void>;
  /**
   * Answers from now on from other knowledge; what is under way ends with what it began with. Commands
   * are registered anew when they change with it.
   */
  replaceKnowledge(knowledge: Knowledge): void;
  /** What it tells whoever measures it. */
  readonly events: BotEmitter;
  /** How it is connected now. */
  connection(): Connection;
  /** Takes no more interactions, lets those under way end, and disconnects. */
  stop(): Promise<void>;
}

/**
 * @param knowledge - what the bot answers from until it is exchanged
 * @param shared - with other processes of the same bot
 */
export function createBot(
  config: Config,
  knowledge: Knowledge,
  log: Logger,
  shared: ClusterLink = ALONE,
): Bot {
  const { guildId, shards } = config;
  const events: BotEmitter = new EventEmitter<BotEvents>();
  const client = createClient(config.apiUrl, events, { ...shared, shards });
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  const writes = shards?.ids.includes(0) ?? true;
  const registrar = new Registrar({ guildId, writes }, log, stopping.signal);
  const sharedMessages = new RecentlySeen();
  const featuresOf = (of: Knowledge) =>
    allFeatures({
      ...of,
      answers: new Answers(of, events),
      names: COMMAND_NAMES[config.commandLanguage],
      mention(name) {
        const id = registrar.idOf(name);
        return id === undefined ? `/${name}` : `</${name}:${id}>`;
      },
      sharedMessages,
      events,
    });
  let features = featuresOf(knowledge);
  let handlerOf = handlersOf(features);
  const dispatch = createDispatch(
    (interaction) => handlerOf(interaction),
    new Cooldown(shared.limiterOf),
    events,
    log,
  );

  client.on(Events.InteractionCreate, (interaction) => {
    if (stopping.signal.aborted) return;
    const answering = dispatch(interaction);
    underWay.add(answering);
    void answering.finally(() => underWay.delete(answering));
  });
  logConnection(client, log, stopping.signal);
  client.on(Events.ShardReconnecting, () => events.emit('reconnecting'));
  /** @returns why the bot cannot go on, when it cannot */
  const register = async (ready: Client<true>): Promise<StartError | undefined> => {
    try {
      await registrar.register(ready, features);
    } catch (err) {
      // It has no token any more, and the next start registers.
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
    connection: () => ({
      isReady: !stopping.signal.aborted && isConnected(client),
      ping: client.ws.ping < 0 ? undefined : client.ws.ping / 1000,
      isShared: shared.isThere(),
    }),
    run: () =>
      new Promise((resolve, reject) => {
        const { signal } = stopping;
        signal.addEventListener('abort', () => resolve());
        logWhileWaiting(client, log, signal);
        void hearFromFirstReady(client)
          .then(register)
          .then((fatal) => fatal && reject(fatal));
        client.on(Events.ShardDisconnect, ({ code }) => reject(explainClose(code)));
        logIn(client, config.token, shards?.ids.length, log, signal).catch((error: unknown) => {
          if (!stopping.signal.aborted) reject(explainLogin(error, config));
        });
      }),
    replaceKnowledge(fresh) {
      features = featuresOf(fresh);
      handlerOf = handlersOf(features);
      // Until it is connected, the start has the commands still to register.
      if (!client.isReady() || stopping.signal.aborted) return;
      void register(client).then((fatal) => {
        if (fatal) log.error({ problems: [fatal.message] }, NOT_REGISTERED);
      });
    },
    async stop() {
      stopping.abort();
      await Promise.race([Promise.allSettled(underWay), pause(PATIENCE)]);
      // Of a connection that is being made, discord.js waits for the end.
      await Promise.race([client.destroy(), pause(FAREWELL)]);
      shared.close();
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return setTimeout(milliseconds, undefined, { ref: false });
}
