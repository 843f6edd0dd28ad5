import type { Library } from '../../knowledge/report.ts';
import { type BotProgram, SHARDS } from './bot-session.ts';
import { quotedQuestions } from './questions.ts';

/** @returns the bot, with these reports in this folder */
export function zajel(library: Library, folder: string): BotProgram {
  const environment = { KNOWLEDGE_DIR: folder };
  return { name: 'zajel', program: 'main.js', environment, questions: quotedQuestions(library) };
}

/** @returns a bot that does nothing, for the questions of another */
export function echo({ questions }: BotProgram): BotProgram {
  return { name: 'echo', program: 'dev/bench/echo-bot.js', environment: {}, questions };
}

/** @returns the bot with a connection for every share of its servers, all in one process */
export function sharded(bot: BotProgram): BotProgram {
  const settings = { SHARDS: `0-${SHARDS - 1}`, SHARD_COUNT: `${SHARDS}` };
  return withSettings(bot, `${SHARDS} shards`, settings);
}

/** @returns the bot as one of several processes that share what they must by a Redis */
export function sharing(bot: BotProgram, url: string): BotProgram {
  return withSettings(bot, 'Redis', { REDIS_URL: url });
}

function withSettings(
  bot: BotProgram,
  name: string,
  settings: Readonly<Record<string, string>>,
): BotProgram {
  return {
    ...bot,
    name: `${bot.name}, ${name}`,
    environment: { ...bot.environment, ...settings },
  };
}
