import type { EventEmitter } from 'node:events';
import type { Logger } from 'pino';
import type { Bot } from '../discord/bot.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { SignalEvents } from './signals.ts';

interface Running {
  readonly base: KnowledgeBase;
  readonly signals: EventEmitter<SignalEvents>;
  readonly log: Logger;
}

/** Runs the bot until a signal stops it, and waits until its running tasks are done. */
export async function runInDiscord(bot: Bot, { base, signals, log }: Running): Promise<void> {
  // discord.js parses packets before our handlers run: one that it cannot parse must not end the bot.
  process.on('uncaughtException', (err) => log.error({ err }, 'uncaught exception; still running'));
  let stopped: Promise<void> | undefined;
  signals.on('stop', (signal) => {
    if (stopped) return;
    log.info({ signal }, 'stopping');
    base.close();
    stopped = bot.stop();
  });
  await bot.run();
  await stopped;
}
