import { config as readEnvFile } from 'dotenv';
import { ConfigError, readConfig } from './config.ts';
import { createBot } from './discord/bot.ts';
import { StartError } from './discord/start-error.ts';
import { fingerprintOf } from './knowledge/fingerprint.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import { createLog } from './log.ts';
import { prepareKnowledge } from './prepare-knowledge.ts';
import { keepUpToDate } from './reload.ts';
import { secondOpinion } from './second-opinion.ts';

const FAILED = 1;
/** What the operator has to mend before another start can succeed. */
const BAD_SETTINGS = 2;

async function main(): Promise<void> {
  readEnvFile({ quiet: true });
  const config = readConfig(process.env);
  const seen = await fingerprintOf(config.knowledgeDir);
  const knowledge = prepareKnowledge(config.knowledgeDir);
  const log = createLog(config.logLevel);
  const addOpinion = await secondOpinion(config.embeddings, log);
  const bot = createBot(config, addOpinion(knowledge), log);
  const watch = keepUpToDate(bot, addOpinion, config.knowledgeDir, seen, log);
  // At a terminal it is the terminal that was closed.
  if (!process.stdout.isTTY) process.on('SIGHUP', () => watch.reload());

  let stopped: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      watch.stop();
      stopped ??= bot.stop();
    });
  }
  log.info({ reports: knowledge.library.length }, 'knowledge is loaded');
  await bot.run();
  await stopped;
}

main()
  .then(() => 0)
  .catch((error: unknown) => {
    const known =
      error instanceof ConfigError ||
      error instanceof KnowledgeError ||
      error instanceof StartError;
    process.stderr.write(`${known ? error.message : String(error)}\n`);
    const retry = error instanceof StartError && !error.settings;
    return known && !retry ? BAD_SETTINGS : FAILED;
  })
  .then((status) => process.exit(status));
