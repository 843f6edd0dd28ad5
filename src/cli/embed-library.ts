import { type EmbeddingSettings, readEmbeddings } from '../config/embedding-settings.ts';
import type { Library } from '../knowledge/report.ts';
import { passagesOf } from '../search/index/passage.ts';
import type { SemanticSimilarity } from '../search/ranking/similarity.ts';
import { UnavailableError } from './program.ts';

/** Tells how near the passages of a library are to a question, when anything does. */
export type SimilarityTo = (question: string) => Promise<SemanticSimilarity | undefined>;

/** @returns what tells of the passages of a library, when all of them are known */
export type EmbedLibrary = (library: Library) => Promise<SimilarityTo>;

/** How long a question may wait for its vector where nobody waits for it, in milliseconds. */
const LIMIT = 30_000;
const ATTEMPTS = 3;

/**
 * The second opinion that the settings ask for, for programs that wait for it and whose figures would
 * mislead without it.
 *
 * @returns undefined when the settings ask for none; then nothing of it is loaded
 * @throws ConfigError when they are malformed; what is returned, UnavailableError when the endpoint fails
 */
export async function requireEmbeddings(): Promise<EmbedLibrary | undefined> {
  const settings = readEmbeddings(process.env);
  return settings && open(settings);
}

/**
 * The same for programs that are of use without it too: when the endpoint fails, standard error says so
 * once, and words alone count from then on.
 */
export async function embeddingsIfReachable(): Promise<EmbedLibrary | undefined> {
  const readMeaning = await requireEmbeddings();
  if (!readMeaning) return undefined;
  return async (library) => {
    let hasFailed = false;
    const ifThere = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
      if (hasFailed) return undefined;
      try {
        return await act();
      } catch (error) {
        if (!(error instanceof UnavailableError)) throw error;
        hasFailed = true;
        warn(`${error.message}; answers go by words alone`);
        return undefined;
      }
    };
    const similarityTo = await ifThere(() => readMeaning(library));
    return async (question) => ifThere(async () => similarityTo?.(question));
  };
}

async function open(settings: EmbeddingSettings): Promise<EmbedLibrary> {
  const { createEmbeddings } = await import('../embeddings/embeddings.ts');
  const { EmbeddingError } = await import('../embeddings/endpoint.ts');
  const { embedQuestion } = await import('../embeddings/question-vectors.ts');
  const known = new Map<string, ReturnType<typeof embedQuestion>>();
  const vectorOf = (text: string, length: number) => {
    const vector =
      known.get(text) ?? embedQuestion(settings, text, length, AbortSignal.timeout(LIMIT));
    known.set(text, vector);
    return vector;
  };
  const log = {
    info: () => undefined,
    warn: (about: object, message: string) =>
      warn(`${message} (${Object.values(about).join(', ')})`),
  };
  const asUnavailable = (error: unknown): never => {
    if (!(error instanceof EmbeddingError)) throw error;
    throw new UnavailableError(error.message);
  };
  // What fails in the end is told then.
  const patience = { vectorOf, attempts: ATTEMPTS, complain: () => undefined };
  const meaning = createEmbeddings(settings, log, patience);
  return async (library) => {
    const read = meaning.embedPassages(passagesOf(library));
    await read.ready.catch(asUnavailable);
    return (question) => read.similarityTo(question).catch(asUnavailable);
  };
}

function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
