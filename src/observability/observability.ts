import type { AddEmbeddings } from '../app/add-embeddings.ts';
import type { HealthSettings } from '../config/config.ts';
import type { Bot } from '../discord/bot.ts';
import type { Knowledge } from '../discord/feature.ts';
import type { FolderWatch } from '../knowledge/folder-watch.ts';
import { paragraphsIn, versionOf } from '../knowledge/version.ts';
import { healthApp } from './health-app.ts';
import { measured } from './measured.ts';
import { createMetrics } from './metrics.ts';
import { serve } from './serve.ts';

/** What tells those who watch the process how the bot is. */
export interface Observability {
  /** @returns the same, and what it gives is measured and told of */
  measuring(addOpinion: AddEmbeddings): AddEmbeddings;
  /** Tells of this bot from now on, and of how its knowledge is read anew. */
  observe(bot: Pick<Bot, 'connection' | 'events'>, watch: FolderWatch<Knowledge>): void;
}

/**
 * Serves `/healthz`, `/readyz` and `/metrics` until the process ends.
 *
 * @param droppedLines - gives how many lines of the log were dropped so far
 * @throws ConfigError when nothing can be served there
 */
export async function serveObservability(
  settings: HealthSettings,
  droppedLines: () => number,
): Promise<Observability> {
  let bot: Pick<Bot, 'connection'> | undefined;
  const metrics = createMetrics(() => bot?.connection(), droppedLines);
  const obstacle = () => {
    if (!bot) return 'knowledge is being loaded';
    return bot.connection().isReady ? undefined : 'not connected to Discord';
  };
  await serve(healthApp(metrics.registry, obstacle), settings);

  return {
    measuring: (addOpinion) => (knowledge) => {
      const { library } = knowledge;
      metrics.reports.set(library.length);
      metrics.paragraphs.set(paragraphsIn(library));
      metrics.knowledge.reset();
      metrics.knowledge.set({ version: versionOf(library) }, 1);
      return measured(addOpinion(knowledge), metrics);
    },
    observe(observed, watch) {
      bot = observed;
      observed.events.on('question', (outcome) => metrics.questions.inc({ outcome }));
      observed.events.on('failed', () => metrics.failures.inc());
      observed.events.on('reconnecting', () => metrics.reconnects.inc());
      observed.events.on('request', ({ method, status = 'none', seconds }) =>
        metrics.rest.observe({ method, status }, seconds),
      );
      const read = (result: 'read' | 'broken') => {
        metrics.reloads.inc({ result });
        metrics.broken.set(result === 'broken' ? 1 : 0);
      };
      watch.on('change', () => read('read'));
      watch.on('broken', () => read('broken'));
    },
  };
}
