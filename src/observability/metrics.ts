import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Connection } from '../discord/bot.ts';
import type { QuestionOutcome, ReadingResult } from '../discord/bot-events.ts';

/** In seconds: a search takes a millisecond, and Discord waits three seconds for an answer. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** In seconds: a reader may take many. */
const READING_BUCKETS = [0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 15, 20, 30];
/** The values of the label `outcome`. Dashboards know small talk as `everyday`. */
const OUTCOME_LABELS: Readonly<Record<QuestionOutcome, string>> = {
  answer: 'answer',
  closest: 'closest',
  silent: 'silent',
  smallTalk: 'everyday',
};
const RELOADS = ['read', 'broken'] as const;

/** The bot's Prometheus metrics; they hold nothing about members or their questions. */
export type Metrics = ReturnType<typeof createMetrics>;

/**
 * @param connection - returns the bot's connection; undefined before the bot starts
 * @param dropped - return how much was dropped so far
 */
export function createMetrics(
  connection: () => Connection | undefined,
  dropped: { readonly logLines: () => number; readonly deskRows: () => number },
) {
  const registry = new Registry();
  const registers = [registry];
  // Event loop delay, memory, garbage collection.
  collectDefaultMetrics({ register: registry });
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Counter({ name, help, labelNames, registers });
  const countedElsewhere = (name: string, help: string, value: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  /** @param value - computes the value when it is read, if nothing sets it */
  const gauge = (name: string, help: string, value?: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        if (value) this.set(value());
      },
    });
  const histogram = <T extends string>(
    name: string,
    help: string,
    labelNames: readonly T[] = [],
    buckets: readonly number[] = BUCKETS,
  ) => new Histogram({ name, help, labelNames, buckets: [...buckets], registers });

  const questions = counter('zajel_questions_total', 'Questions by outcome.', ['outcome']);
  const reloads = counter('zajel_knowledge_reloads_total', 'Reloads of the knowledge by result.', [
    'result',
  ]);
  // Start at 0: a rate needs a value before the first question.
  for (const outcome of Object.values(OUTCOME_LABELS)) questions.inc({ outcome }, 0);
  for (const result of RELOADS) reloads.inc({ result }, 0);
  gauge('zajel_connected', '1 when connected to Discord, else 0.', () =>
    connection()?.isReady ? 1 : 0,
  );
  gauge(
    'zajel_gateway_ping_seconds',
    'Round-trip time of a heartbeat; NaN before the first one is acknowledged.',
    () => connection()?.ping ?? Number.NaN,
  );
  gauge(
    'zajel_redis_connected',
    '1 when the shared Redis takes writes, 0 when it is unavailable or refuses them, NaN without one.',
    () => Number(connection()?.isRedisConnected ?? Number.NaN),
  );
  countedElsewhere(
    'zajel_log_lines_dropped_total',
    'Log lines dropped because the output was blocked.',
    dropped.logLines,
  );
  countedElsewhere(
    'zajel_desk_rows_dropped_total',
    "Rows of the moderators' desk dropped because the database was away.",
    dropped.deskRows,
  );
  const reading = histogram(
    'zajel_reading_seconds',
    'How long a question waits for a reader, by result.',
    ['result'],
    READING_BUCKETS,
  );
  return {
    registry,
    countQuestion: (outcome: QuestionOutcome) =>
      questions.inc({ outcome: OUTCOME_LABELS[outcome] }),
    failures: counter('zajel_failures_total', 'Interactions that failed.'),
    search: histogram('zajel_search_seconds', 'One search over all passages.'),
    embedding: histogram(
      'zajel_embedding_seconds',
      'How long a question waits for its embedding, timeouts included.',
    ),
    readerRequests: counter(
      'zajel_reader_requests_total',
      'Requests for a reader, by result or why there is none.',
      ['result'],
    ),
    observeReading: (seconds: number, result: ReadingResult) =>
      reading.observe({ result }, seconds),
    rest: histogram('zajel_discord_request_seconds', 'Requests to the Discord REST API.', [
      'method',
      'status',
    ]),
    reconnects: counter('zajel_gateway_reconnects_total', 'Lost gateway connections.'),
    reports: gauge('zajel_knowledge_reports', 'Reports in use.'),
    paragraphs: gauge('zajel_knowledge_paragraphs', 'Paragraphs in use.'),
    knowledge: new Gauge({
      name: 'zajel_knowledge_info',
      help: 'Version of the reports in use.',
      labelNames: ['version'],
      registers,
    }),
    broken: gauge('zajel_knowledge_broken', '1 while the knowledge files are invalid, else 0.'),
    reloads,
  };
}
