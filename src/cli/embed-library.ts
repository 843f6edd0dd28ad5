import { type EmbeddingSettings, readEmbeddings } from '../config/embedding-settings.ts';
import type { Library } from '../knowledge/report.ts';
import { passagesOf } from '../search/index/passage.ts';
import type { SemanticSimilarity } from '../search/ranking/similarity.ts';
import { UnavailableError } from './program.ts';
import { untilUnavailable } from './until-unavailable.ts';

/** @returns the similarity of a library's passages to a question; undefined without embeddings */
export type SimilarityTo = (question: string) => Promise<SemanticSimilarity | undefined>;

/** Embeds a library; resolves when all of its passages are embedded. */
export type EmbedLibrary = (library: Library) => Promise<SimilarityTo>;

/** How long a question may wait for its vector in a program, in milliseconds. */
const QUESTION_TIMEOUT = 30_000;
const ATTEMPTS = 3;

/**
 * Embeddings for programs whose figures would be misleading without them.
 *
 * @returns undefined when no endpoint is set; then the embeddings code is not loaded. The returned
 * functions throw UnavailableError when the endpoint fails.
 * @throws ConfigError when a setting is malformed
 */
export async function requireEmbeddings(): Promise<EmbedLibrary | undefined> {
  const settings = readEmbeddings(process.env);
  return settings && open(settings);
}

/**
 * The same for programs that also work without embeddings: when the endpoint fails, standard error says
 * so once, and from then on ranking goes by words alone.
 */
export async function embeddingsIfReachable(): Promise<EmbedLibrary | undefined> {
  const embedLibrary = await requireEmbeddings();
  if (!embedLibrary) return undefined;
  return async (library) => {
    const unlessFailed = untilUnavailable('ranking by words alone');
    const similarityTo = await unlessFailed(() => embedLibrary(library));
    return async (question) => unlessFailed(async () => similarityTo?.(question));
  };
}

async function open(settings: EmbeddingSettings): Promise<EmbedLibrary> {
  const { createEmbeddings } = await import('../embeddings/embeddings.ts');
  const { EndpointError } = await import('../endpoint/endpoint-error.ts');
  const { embedQuestion: requestVector } = await import('../embeddings/question-embedder.ts');
  const cache = new Map<string, ReturnType<typeof requestVector>>();
  const embedQuestion = (text: string, length: number) => {
    const vector =
      cache.get(text) ??
      requestVector(settings, text, length, AbortSignal.timeout(QUESTION_TIMEOUT));
    cache.set(text, vector);
    return vector;
  };
  const log = {
    info: () => undefined,
    warn: (about: object, message: string) =>
      process.stderr.write(`${message} (${Object.values(about).join(', ')})\n`),
  };
  const asUnavailable = (error: unknown): never => {
    if (!(error instanceof EndpointError)) throw error;
    throw new UnavailableError(error.message);
  };
  // The last failure is thrown, so that none of the earlier ones need to be shown.
  const options = { embedQuestion, attempts: ATTEMPTS, onFailure: () => undefined };
  const embeddings = createEmbeddings(settings, log, options);
  return async (library) => {
    const embedded = embeddings.embedPassages(passagesOf(library));
    await embedded.ready.catch(asUnavailable);
    return (question) => embedded.similarityTo(question).catch(asUnavailable);
  };
}
