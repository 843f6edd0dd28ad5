import type { KnowledgeBase } from '../app/knowledge-base.ts';
import type { HealthSettings } from '../config/config.ts';
import type { Bot } from '../discord/bot.ts';
import type { Knowledge } from '../discord/knowledge.ts';
import { paragraphsIn, versionOf } from '../knowledge/version.ts';
import { instrumentKnowledge } from './instrument-knowledge.ts';
import { createMetrics } from './metrics.ts';
import { healthApp, serve } from './serve.ts';

/** Health checks and metrics of a running bot. */
export interface Observability {
  /** @returns the same function, whose knowledge is measured */
  instrument(addEmbeddings: AddEmbeddings): AddEmbeddings;
  /** Reports on this bot from now on, and on the reloads of its knowledge. */
  observe(bot: Pick<Bot, 'connection' | 'events'>, watch: FolderWatch<Knowledge>): void;
}

/**
 * Serves `/healthz`, `/readyz` and `/metrics` until the process ends.
 *
 * @param droppedLines - returns how many log lines were dropped so far
 * @throws ConfigError when the server cannot listen at the host and port
 */
export async function serveObservability(
  settings: HealthSettings,
  droppedLines: () => number,
): Promise<Observability> {
  let bot: Pick<Bot, 'connection'> | undefined;
  const metrics = createMetrics(() => bot?.connection(), droppedLines);
  const notReadyReason = () => {
    if (!bot) return 'knowledge is being loaded';
    return bot.connection().isReady ? undefined : 'not connected to Discord';
  };
  await serve(healthApp(metrics.registry, notReadyReason), settings);

  const showKnowledge = ({ library }: Knowledge) => {
    metrics.reports.set(library.length);
    metrics.paragraphs.set(paragraphsIn(library));
    metrics.knowledge.reset();
    metrics.knowledge.set({ version: versionOf(library) }, 1);
  };
  const countReload = (result: 'read' | 'broken') => {
    metrics.reloads.inc({ result });
    metrics.broken.set(result === 'broken' ? 1 : 0);
  };

  return {
    instrument: (addEmbeddings) => (knowledge) => {
      const { library } = knowledge;
      metrics.reports.set(library.length);
      metrics.paragraphs.set(paragraphsIn(library));
      metrics.knowledge.reset();
      metrics.knowledge.set({ version: versionOf(library) }, 1);
      return instrumentKnowledge(addEmbeddings(knowledge), metrics);
    },
    observeBot(observed) {
      bot = observed;
      const { events } = observed;
      events.on('question', metrics.countQuestion);
      events.on('searched', (seconds) => metrics.search.observe(seconds));
      events.on('embedded', (seconds) => metrics.embedding.observe(seconds));
      events.on('failed', () => metrics.failures.inc());
      events.on('reconnecting', () => metrics.reconnects.inc());
      events.on('request', ({ method, status = 'none', seconds }) =>
        metrics.rest.observe({ method, status }, seconds),
      );
      const countReload = (result: 'read' | 'broken') => {
        metrics.reloads.inc({ result });
        metrics.broken.set(result === 'broken' ? 1 : 0);
      };
      watch.on('change', () => countReload('read'));
      watch.on('broken', () => countReload('broken'));
    },
  };
}
