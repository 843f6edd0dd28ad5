import type { Logger } from 'pino';
import { embeddingsFor } from './app/add-embeddings.ts';
import { preparingSteps } from './app/build-knowledge.ts';
import { keepUpToDate } from './app/knowledge-base.ts';
import { type OpenLog, openLog } from './app/log.ts';
import { playgroundAdapter } from './app/playground-adapter.ts';
import { type OnSignal, takeSignals } from './app/signals.ts';
import { startLog } from './app/start-log.ts';
import {
  type Config,
  type HealthSettings,
  likelyTypos,
  type PlaygroundConfig,
  readConfig,
} from './config/config.ts';
import { readEnvFile } from './config/env-file.ts';
import { type Bot, createBot } from './discord/bot.ts';
import type { ClusterLink } from './discord/cluster-link.ts';
import { COMMAND_NAMES } from './discord/command-names.ts';
import type { Knowledge } from './discord/feature.ts';
import { StartError } from './discord/start-error.ts';
import { fingerprintOf } from './knowledge/fingerprint.ts';
import { problemsOf } from './knowledge/problem.ts';
import { ExplainedError } from './util/explained-error.ts';
import { runCooperatively } from './util/run-cooperatively.ts';

const FAILED = 1;
/** What the operator has to mend before another start can succeed. */
const BAD_SETTINGS = 2;

async function main(): Promise<void> {
  readEnvFile(process.env);
  const config = readConfig(process.env);
  // Where a process is told of no number, discord.js reads it by itself, and a blank one as 0, which it refuses.
  delete process.env.SHARD_COUNT;
  const output = openLog(config.logLevel);
  for (const hint of likelyTypos(process.env)) output.log.warn(hint);
  await start(config, output).finally(output.close);
}

async function start(config: Config | PlaygroundConfig, { log, dropped }: OpenLog): Promise<void> {
  const on = takeSignals();
  // Before what takes long, and in turns with it: whoever watches the process is answered from the first.
  const operation = config.health && (await operationAt(config.health, dropped));
  const seen = await fingerprintOf(config.knowledgeDir);
  const knowledge = await runCooperatively(preparingSteps(config.knowledgeDir));
  log.info(startLog(config, knowledge.library), 'knowledge is loaded');
  const addOpinion = await embeddingsFor(config.embeddings, log);
  const equip = operation?.measuring(addOpinion) ?? addOpinion;
  let present = equip(knowledge);
  const ready: Ready = {
    present: () => present,
    log,
    on,
    botWith(settings, shared) {
      const bot = createBot(settings, present, log, shared);
      const replaceKnowledge = (fresh: Knowledge) => {
        present = fresh;
        bot.replaceKnowledge(fresh);
      };
      const watch = keepUpToDate({ replaceKnowledge }, equip, config.knowledgeDir, seen, log);
      on.reload = () => watch.reload();
      operation?.observe(bot, watch);
      return { bot, watch };
    },
  };
  if ('token' in config) await inDiscord(config, await sharedBy(config, log), ready);
  else await onThisMachine(config, ready);
}

/** Loaded here only: without a port for it there is nothing of it. */
async function operationAt(settings: HealthSettings, droppedLines: () => number) {
  const { serveObservability } = await import('./observability/observability.ts');
  return serveObservability(settings, droppedLines);
}

/** Loaded where there is something to share only. */
async function sharedBy({ redisUrl }: Config, log: Logger): Promise<ClusterLink | undefined> {
  if (redisUrl === undefined) return undefined;
  const { joinCluster } = await import('./cluster/cluster.ts');
  return joinCluster(redisUrl, log);
}

/** What is needed to run, in Discord or on this machine. */
interface Ready {
  /** What the bot answers from now. */
  present(): Knowledge;
  readonly log: Logger;
  readonly on: OnSignal;
  /** Makes the bot and watches the knowledge folder for it. */
  botWith(
    settings: Config,
    shared?: ClusterLink,
  ): { bot: Bot; watch: ReturnType<typeof keepUpToDate> };
}

/** Runs the bot until a signal comes, and lets what is under way end. */
async function inDiscord(
  config: Config,
  shared: ClusterLink | undefined,
  { log, on, botWith }: Ready,
): Promise<void> {
  // discord.js reads what arrives before any handler of ours, and trusts it: nothing that it cannot
  // read, and nothing that we did not think of, takes the bot from everybody.
  process.on('uncaughtException', (err) =>
    log.error({ err }, 'an error was caught by nothing else'),
  );
  const { bot, watch } = botWith(config, shared);
  let stopped: Promise<void> | undefined;
  on.stop = (signal) => {
    if (stopped) return;
    log.info({ signal }, 'stopping');
    watch.stop();
    stopped = bot.stop();
  };
  await bot.run();
  await stopped;
}

/** Serves the page for trying out until a signal comes: there is nothing that has to end in order. */
async function onThisMachine(
  config: PlaygroundConfig,
  { present, on, botWith }: Ready,
): Promise<void> {
  // Whether anybody reads what is said is no matter of the page's.
  process.stdout.on('error', () => undefined);
  const stopped = new Promise<void>((resolve) => {
    on.stop = () => resolve();
  });
  // Loaded here only: with a token there is no page.
  const { runPlayground } = await import('./playground/playground.ts');
  const running = runPlayground({
    port: config.tryPort,
    insight: playgroundAdapter(present, COMMAND_NAMES[config.commandLanguage]),
    runBot(discord, tell) {
      const { bot, watch } = botWith({ ...config, ...discord });
      watch.on('change', () => tell({ kind: 'changed', time: new Date().toISOString() }));
      watch.on('broken', (error) => tell({ kind: 'broken', problems: problemsOf(error) }));
      return bot.run();
    },
    say: (line) => process.stdout.write(`${line}\n`),
  });
  await Promise.race([running, stopped]);
}

main()
  .then(() => 0)
  .catch((error: unknown) => {
    const known = error instanceof ExplainedError;
    process.stderr.write(`${known ? error.message : String(error)}\n`);
    const retry = error instanceof StartError && !error.settings;
    return known && !retry ? BAD_SETTINGS : FAILED;
  })
  .then((status) => process.exit(status));
