import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Connection } from '../discord/bot.ts';
import type { QuestionOutcome } from '../discord/bot-events.ts';

/** In seconds: a search takes a millisecond, and Discord waits three seconds for an answer. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** The values of the label `outcome`. Dashboards know small talk as `everyday`. */
const OUTCOME_LABELS: Readonly<Record<QuestionOutcome, string>> = {
  answer: 'answer',
  closest: 'closest',
  silent: 'silent',
  smallTalk: 'everyday',
};
const RELOADS = ['read', 'broken'] as const;

/** What Prometheus reads of the bot: numbers of it, and nothing of people and of what they ask. */
export type Metrics = ReturnType<typeof createMetrics>;

/**
 * @param connection - gives the bot's connection; undefined while there is no bot yet
 * @param droppedLines - gives how many lines of the log were dropped so far
 */
export function createMetrics(
  connection: () => Connection | undefined,
  droppedLines: () => number,
) {
  const registry = new Registry();
  const registers = [registry];
  // The delay of the event loop, memory, collection of garbage.
  collectDefaultMetrics({ register: registry });
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[]) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  /** A number that is looked up whenever it is read. */
  const present = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  const histogram = <T extends string>(name: string, help: string, labelNames: readonly T[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers });

  const questions = counter('zajel_questions_total', 'Questions by what became of them.', [
    'outcome',
  ]);
  const reloads = counter('zajel_knowledge_reloads_total', 'Knowledge read anew, by how it went.', [
    'result',
  ]);
  // From the first: a rate needs a number before the first question.
  for (const outcome of Object.values(OUTCOME_LABELS)) questions.inc({ outcome }, 0);
  for (const result of RELOADS) reloads.inc({ result }, 0);
  present('zajel_connected', '1 when connected to Discord, else 0.', () =>
    connection()?.isReady ? 1 : 0,
  );
  present(
    'zajel_gateway_ping_seconds',
    'A heartbeat there and back; NaN until one was answered.',
    () => connection()?.ping ?? Number.NaN,
  );
  present(
    'zajel_redis_connected',
    '1 when connected to the Redis that processes share, 0 when it is away, NaN without one.',
    () => Number(connection()?.isShared ?? Number.NaN),
  );
  new Counter({
    name: 'zajel_log_lines_dropped_total',
    help: 'Lines of the log that nobody took.',
    registers,
    collect() {
      this.reset();
      this.inc(droppedLines());
    },
  });
  return {
    registry,
    countQuestion: (outcome: QuestionOutcome) =>
      questions.inc({ outcome: OUTCOME_LABELS[outcome] }),
    failures: counter('zajel_failures_total', 'Interactions that failed.', []),
    search: histogram('zajel_search_seconds', 'One search over all passages.', []),
    embedding: histogram(
      'zajel_embedding_seconds',
      'The wait of a question for its embedding, given up included.',
      [],
    ),
    rest: histogram('zajel_discord_request_seconds', 'Requests to the REST API of Discord.', [
      'method',
      'status',
    ]),
    reconnects: counter('zajel_gateway_reconnects_total', 'Connections that broke.', []),
    reports: gauge('zajel_knowledge_reports', 'Reports that are answered from.'),
    paragraphs: gauge('zajel_knowledge_paragraphs', 'Paragraphs that are answered from.'),
    knowledge: new Gauge({
      name: 'zajel_knowledge_info',
      help: 'The version of the reports that are answered from.',
      labelNames: ['version'],
      registers,
    }),
    broken: gauge('zajel_knowledge_broken', '1 while the folder has a mistake, else 0.'),
    reloads,
  };
}
