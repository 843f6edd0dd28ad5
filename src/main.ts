import { config as readEnvFile } from 'dotenv';
import { ConfigError, readConfig } from './config.ts';
import { createBot } from './discord/bot.ts';
import { COMMAND_NAMES } from './discord/command-names.ts';
import { allFeatures } from './discord/commands/index.ts';
import { StartError } from './discord/start-error.ts';
import { loadKnowledge } from './knowledge/load-knowledge.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import { createLog } from './log.ts';
import { messages } from './messages.ts';
import { exampleQuestions } from './search/examples.ts';
import { createSearch } from './search/search.ts';

const FAILED = 1;
/** What the operator has to mend before another start can succeed. */
const BAD_SETTINGS = 2;

async function main(): Promise<void> {
  readEnvFile({ quiet: true });
  const config = readConfig(process.env);
  const { library, synonyms } = loadKnowledge(config.knowledgeDir);
  const log = createLog(config.logLevel);

  const search = createSearch(library, synonyms);
  const examples = exampleQuestions(library[0], search, messages.examples);
  const names = COMMAND_NAMES[config.commandLanguage];
  const bot = createBot(
    config,
    allFeatures(names, library),
    { library, search, examples, names },
    log,
  );

  let stopped: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      stopped ??= bot.stop();
    });
  }
  log.info({ reports: library.length }, 'knowledge is loaded');
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
