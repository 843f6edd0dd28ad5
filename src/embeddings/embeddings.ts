import type { EmbeddingSettings } from '../config/embedding-settings.ts';
import type { Passage } from '../search/index/passage.ts';
import type { SemanticSimilarity } from '../search/ranking/similarity.ts';
import { throttle } from '../util/throttle.ts';
import { BACKGROUND } from './background.ts';
import { embedAll, type Progress } from './embed-all.ts';
import { prefixesOf } from './model-prefixes.ts';
import { passageRows, type Rows, similarityTo } from './passage-similarity.ts';
import { keyedText, passageTexts, truncatedInput } from './passage-texts.ts';
import { createQuestionEmbedder, type QuestionEmbedder } from './question-vectors.ts';
import { type Log, VectorStore } from './vector-store.ts';

/** A library whose meaning is known, or getting known. */
export interface EmbeddedLibrary {
  /**
   * Fulfilled when every passage is embedded, or when it was stopped before; rejected when the endpoint
   * failed as often as it was tried.
   */
  readonly ready: Promise<void>;
  /** @returns how near passages are to a question; undefined until `ready`, or when none can tell */
  similarityTo(question: string): Promise<SemanticSimilarity | undefined>;
  /** Gives up what is not embedded yet. */
  stop(): void;
}

/** A second opinion on what passages say: how near they are in meaning to a question. */
export interface Embeddings {
  /** Begins to embed passages, those left out that were embedded before. */
  embedPassages(passages: readonly Passage[]): EmbeddedLibrary;
}

/** How often an operator reads of the same thing, in milliseconds. */
const PROGRESS = 10_000;
const COMPLAINT = 60_000;
/** A member waits no longer than this for a second opinion, in milliseconds. */
const LIMIT = 300;

/** What is otherwise in a program that nobody waits for. */
export interface EmbeddingOptions {
  /** What turns questions into vectors; by default the endpoint, with little patience. */
  readonly embedQuestion?: QuestionEmbedder;
  /** How often a batch of passages is tried; by default until it succeeds. */
  readonly attempts?: number;
  /** Told of every failure on the way; by default the log is, now and then. */
  readonly onFailure?: (error: unknown) => void;
}

/** @param log - told how far it is and what goes wrong; never a question */
export function createEmbeddings(
  settings: EmbeddingSettings,
  log: Log,
  patience: EmbeddingOptions = {},
): Embeddings {
  const complainSparingly = throttle(COMPLAINT);
  const {
    attempts = Number.POSITIVE_INFINITY,
    onFailure = (error) => {
      const reason = error instanceof Error ? error.message : String(error);
      complainSparingly(() => log.warn({ reason }, 'no embeddings; answers go by words alone'));
    },
  } = patience;
  const vectorOf = patience.embedQuestion ?? createQuestionEmbedder(settings, LIMIT, onFailure);
  const prefixes = prefixesOf(settings.model ?? '');
  const background = BACKGROUND.map((sentence) =>
    keyedText(prefixes.passage, sentence, settings.model),
  );
  const store = new VectorStore(settings, log);
  const tellSparingly = throttle(PROGRESS);
  const progress: Progress = {
    advanced: (done, all) =>
      tellSparingly(() => log.info({ done, all }, 'texts are being embedded')),
    failed: onFailure,
  };

  return {
    embedPassages(passages) {
      const stopping = new AbortController();
      let rows: Rows | undefined;
      const embedPassages = async () => {
        const texts = await passageTexts(passages, prefixes.passage, settings.model);
        const each = texts.flatMap(({ whole, sentences }) => [whole, ...sentences]);
        const { signal } = stopping;
        await embedAll([...background, ...each], settings, store, progress, attempts, signal);
        rows = passageRows(texts, background, store.table);
        log.info({ passages: passages.length }, 'the passages are embedded');
      };
      return {
        ready: embedPassages().catch((error: unknown) => {
          if (!stopping.signal.aborted) throw error;
        }),
        async similarityTo(question) {
          if (!rows) return undefined;
          const vector = await vectorOf(
            truncatedInput(prefixes.question, question),
            store.table.dimensions,
          );
          return vector && similarityTo(vector, rows, store.table);
        },
        stop: () => stopping.abort(),
      };
    },
  };
}
