import { once } from 'node:events';
import type { Logger } from 'pino';
import { KnowledgeBase } from './app/knowledge-base.ts';
import { type OpenLog, openLog } from './app/log.ts';
import { playgroundAdapter } from './app/playground-adapter.ts';
import { runInDiscord } from './app/run-in-discord.ts';
import { handleSignals } from './app/signals.ts';
import { startDetails } from './app/start-details.ts';
import {
  type Config,
  type HealthSettings,
  likelyTypos,
  type PlaygroundConfig,
  readConfig,
} from './config/config.ts';
import { readEnvFile } from './config/env-file.ts';
import { misplacedTokenFile } from './config/misplaced-token.ts';
import type { StoreSettings } from './config/store-settings.ts';
import { type Bot, createBot } from './discord/bot.ts';
import type { ClusterLink } from './discord/cluster-link.ts';
import { COMMAND_NAMES } from './discord/command-names.ts';
import type { DeskStore } from './discord/desk/desk-store.ts';
import { StartError } from './discord/start-error.ts';
import { ExplainedError } from './util/explained-error.ts';

/** The exit statuses. */
const FAILED = 1;
/** The operator must correct something before another start can succeed. */
const BAD_SETTINGS = 2;
const IN_MEMORY: StoreSettings = { url: 'file::memory:', retentionDays: 1 };

async function main(): Promise<void> {
  readEnvFile(process.env);
  const config = readConfig(process.env, misplacedTokenFile);
  // discord.js reads it as well when it gets no number, and refuses a blank one.
  delete process.env.SHARD_COUNT;
  const output = openLog(config.logLevel);
  for (const warning of likelyTypos(process.env)) output.log.warn(warning);
  await start(config, output).finally(output.close);
}

async function start(config: Config | PlaygroundConfig, { log, dropped }: OpenLog): Promise<void> {
  const signals = handleSignals();
  // Before the knowledge is loaded: a probe must be answered from the start.
  const observability = config.health && (await observe(config.health, dropped));
  const base = await KnowledgeBase.open(config, log);
  log.info(startDetails(config, base.current.library), 'knowledge loaded');
  signals.on('reload', () => base.reload());
  observability?.observeKnowledge(base);
  const desk = await openDesk(config, log);
  if (desk) observability?.observeStore(desk);
  const createObservedBot = (settings: Config, cluster?: ClusterLink) => {
    const bot = createBot(settings, base.current, log, cluster, desk);
    base.on('change', (knowledge) => bot.replaceKnowledge(knowledge));
    observability?.observeBot(bot);
    return bot;
  };
  if ('token' in config) {
    const cluster = config.redisUrl === undefined ? undefined : await join(config.redisUrl, log);
    await runInDiscord(createObservedBot(config, cluster), { base, signals, log });
  } else {
    // Loaded only here: with a token there is no playground.
    const { runPlayground } = await import('./playground/playground.ts');
    // The playground runs on when its output is closed.
    process.stdout.on('error', () => undefined);
    let bot: Bot | undefined;
    const running = runPlayground({
      port: config.tryPort,
      adapter: playgroundAdapter(base, COMMAND_NAMES[config.commandLanguage], (question, report) =>
        bot?.judgementOf(question, report),
      ),
      runBot(discord) {
        bot = createObservedBot({ ...config, ...discord });
        return bot.run();
      },
      print: (line) => process.stdout.write(`${line}\n`),
    });
    await Promise.race([running, once(signals, 'stop')]);
  }
  await desk?.close();
}

/** Loads the code for observability, which is needed only with a port. */
async function observe(settings: HealthSettings, droppedLines: () => number) {
  const { serveObservability } = await import('./observability/observability.ts');
  return serveObservability(settings, droppedLines);
}

/** Loads the code for a database, which is needed only with one. Visitors of the playground have one in memory. */
async function openDesk(
  config: Config | PlaygroundConfig,
  log: Logger,
): Promise<DeskStore | undefined> {
  if (!config.store && 'token' in config) return undefined;
  try {
    const { openStore } = await import('./store/open-store.ts');
    return await openStore(config.store ?? IN_MEMORY, log);
  } catch (error) {
    if (config.store) throw error;
    log.warn('SQLite cannot be loaded here: the playground has no desk');
    return undefined;
  }
}

/** Loads the code for a cluster, which is needed only with several processes. */
async function join(redisUrl: string, log: Logger): Promise<ClusterLink> {
  const { joinCluster } = await import('./cluster/cluster.ts');
  return joinCluster(redisUrl, log);
}

main()
  .then(() => 0)
  .catch((error: unknown) => {
    const isExplained = error instanceof ExplainedError;
    process.stderr.write(`${isExplained ? error.message : String(error)}\n`);
    const mayRetry = error instanceof StartError && !error.needsNewSettings;
    return isExplained && !mayRetry ? BAD_SETTINGS : FAILED;
  })
  .then((status) => process.exit(status));
