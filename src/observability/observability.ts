import type { KnowledgeBase } from '../app/knowledge-base.ts';
import type { HealthSettings } from '../config/config.ts';
import type { Bot } from '../discord/bot.ts';
import type { DeskStore } from '../discord/desk/desk-store.ts';
import type { Knowledge } from '../discord/knowledge.ts';
import { paragraphsIn, versionOf } from '../knowledge/version.ts';
import { createMetrics } from './metrics.ts';
import { healthApp, serve } from './serve.ts';

/**
 * Serves `/healthz`, `/readyz` and `/metrics` until the process ends.
 *
 * @param droppedLines - returns how many log lines were dropped so far
 * @throws ConfigError when the server cannot listen at the host and port
 */
export async function serveObservability(settings: HealthSettings, droppedLines: () => number) {
  let bot: Pick<Bot, 'connection'> | undefined;
  let droppedRows = () => 0;
  const metrics = createMetrics(() => bot?.connection(), {
    logLines: droppedLines,
    deskRows: () => droppedRows(),
  });
  const notReadyReason = () => {
    if (!bot) return 'knowledge is being loaded';
    return bot.connection().isReady ? undefined : 'not connected to Discord';
  };
  const trouble = () =>
    bot?.connection().isRedisConnected === false
      ? 'Redis is unavailable or refuses to write'
      : undefined;
  await serve(healthApp(metrics.registry, notReadyReason, trouble), settings);

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
    observeKnowledge(base: KnowledgeBase): void {
      showKnowledge(base.current);
      base.on('change', showKnowledge);
      base.on('change', () => countReload('read'));
      base.on('broken', () => countReload('broken'));
      base.on('read', ({ result }) => metrics.readerRequests.inc({ result }));
    },
    observeStore(store: Pick<DeskStore, 'droppedRows'>): void {
      droppedRows = () => store.droppedRows();
    },
    observeBot(observed: Pick<Bot, 'connection' | 'events'>): void {
      bot = observed;
      const { events } = observed;
      events.on('question', metrics.countQuestion);
      events.on('searched', (seconds) => metrics.search.observe(seconds));
      events.on('embedded', (seconds) => metrics.embedding.observe(seconds));
      events.on('read', metrics.observeReading);
      events.on('failed', () => metrics.failures.inc());
      events.on('reconnecting', () => metrics.reconnects.inc());
      events.on('request', ({ method, status = 'none', seconds }) =>
        metrics.rest.observe({ method, status }, seconds),
      );
    },
  };
}
