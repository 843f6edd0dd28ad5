import type { EmbeddingSettings } from '../config/embedding-settings.ts';
import { type EndpointLog, failureLog } from '../endpoint/failure-log.ts';
import type { Passage } from '../search/index/passage.ts';
import type { SemanticSimilarity } from '../search/ranking/similarity.ts';
import { throttle } from '../util/throttle.ts';
import { BASELINE_SENTENCES } from './baseline-sentences.ts';
import { embedAll } from './embed-all.ts';
import { prefixesOf } from './model-prefixes.ts';
import { passageRows, type Rows, similarityTo } from './passage-similarity.ts';
import { keyedText, passageTexts, truncatedInput } from './passage-texts.ts';
import { createQuestionEmbedder, type QuestionEmbedder } from './question-embedder.ts';
import { VectorStore } from './vector-store.ts';

/** The passages of a library, embedded or being embedded. */
export interface EmbeddedLibrary {
  /**
   * Resolves when every passage is embedded or `stop` was called; rejects when the endpoint failed on
   * every attempt.
   */
  readonly ready: Promise<void>;
  /** @returns the similarity of the passages to a question; undefined until `ready` or on failure */
  similarityTo(question: string): Promise<SemanticSimilarity | undefined>;
  /** Stops embedding the remaining passages. */
  stop(): void;
}

/** How often progress is logged at most, in milliseconds. */
const PROGRESS_INTERVAL = 10_000;
/** How long a member's question waits for its vector, in milliseconds. */
const QUESTION_TIMEOUT = 300;
const FAILURE_MESSAGE = 'embedding failed; ranking by words alone';

/** What a command-line program sets otherwise than the bot. */
export interface EmbeddingOptions {
  /** Embeds questions; by default the endpoint, with a short timeout. */
  readonly embedQuestion?: QuestionEmbedder;
  /** How often a batch of passages is tried; by default until it succeeds. */
  readonly attempts?: number;
  /** Gets every failure; by default they are logged, at most once a minute. */
  readonly onFailure?: (error: unknown) => void;
}

/**
 * @param log - gets progress and failures, but never a question
 * @returns a function that begins to embed passages; texts that were embedded before are reused
 */
export function createEmbeddings(
  settings: EmbeddingSettings,
  log: EndpointLog,
  options: EmbeddingOptions = {},
): { embedPassages(passages: readonly Passage[]): EmbeddedLibrary } {
  const { attempts = Number.POSITIVE_INFINITY, onFailure = failureLog(log, FAILURE_MESSAGE) } =
    options;
  const embedQuestion =
    options.embedQuestion ?? createQuestionEmbedder(settings, QUESTION_TIMEOUT, onFailure);
  const prefixes = prefixesOf(settings.model ?? '');
  const background = BASELINE_SENTENCES.map((sentence) =>
    keyedText(prefixes.passage, sentence, settings.model),
  );
  const store = new VectorStore(settings, log);
  const throttled = throttle(PROGRESS_INTERVAL);
  const progress = {
    advanced: (done: number, all: number) =>
      throttled(() => log.info({ done, all }, 'embedding the passages')),
    failed: onFailure,
  };

  return {
    embedPassages(passages) {
      const stopping = new AbortController();
      let rows: Rows | undefined;
      const embed = async () => {
        const texts = await passageTexts(passages, prefixes.passage, settings.model);
        const each = texts.flatMap(({ whole, sentences }) => [whole, ...sentences]);
        const { signal } = stopping;
        await embedAll([...background, ...each], settings, store, progress, attempts, signal);
        rows = passageRows(texts, background, store.table);
        log.info({ passages: passages.length }, 'passages embedded');
      };
      return {
        ready: embed().catch((error: unknown) => {
          if (!stopping.signal.aborted) throw error;
        }),
        async similarityTo(question) {
          if (!rows) return undefined;
          const text = truncatedInput(prefixes.question, question);
          const vector = await embedQuestion(text, store.table.dimensions);
          return vector && similarityTo(vector, rows, store.table);
        },
        stop: () => stopping.abort(),
      };
    },
  };
}
