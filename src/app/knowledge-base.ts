import type { Logger } from 'pino';
import type { Bot } from '../discord/bot.ts';
import type { Knowledge } from '../discord/feature.ts';
import type { FolderWatch } from '../knowledge/folder-watch.ts';
import { KnowledgeError, problemsOf } from '../knowledge/problem.ts';
import type { AddEmbeddings } from './add-embeddings.ts';
import { watchKnowledge } from './build-knowledge.ts';

/**
 * Lets a bot answer from what the folder holds, whenever that changes. While the folder is broken it goes
 * on with what it has, and the log names what is to be mended.
 *
 * @param addOpinion - what knowledge gets before the bot answers from it
 * @param seen - the folder's fingerprint from just before the bot's knowledge was prepared
 * @returns the watch, to listen to, to hurry and to stop
 */
export function keepUpToDate(
  bot: Pick<Bot, 'replaceKnowledge'>,
  addOpinion: AddEmbeddings,
  folder: string,
  seen: string,
  log: Logger,
): FolderWatch<Knowledge> {
  const watch = watchKnowledge(folder, seen);
  watch.on('change', (knowledge) => {
    bot.replaceKnowledge(addOpinion(knowledge));
    log.info({ reports: knowledge.library.length }, 'knowledge is loaded anew');
  });
  watch.on('broken', (err) => {
    const about = err instanceof KnowledgeError ? { problems: problemsOf(err) } : { err };
    log.error(about, 'knowledge is broken; that of before goes on');
  });
  return watch;
}
