import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import type { ModelEndpoint } from '../config/model-endpoint.ts';
import { embed } from './embed.ts';
import type { KeyedText } from './passage-texts.ts';
import type { VectorStore } from './vector-store.ts';

const BATCH = 16;
/** Without a graphics card, a model takes seconds for a batch of paragraphs. */
const TIMEOUT_MS = 60_000;
const BACKOFF = { initialDelay: 1000, maxDelay: 60_000 };

/**
 * Embeds, batch by batch, the texts that are not in the store yet.
 *
 * @param progress - hears how many of the missing texts are embedded so far, and of every failure
 * @param attempts - how often a batch is tried
 * @param signal - aborts it
 * @throws the error of a batch's last attempt
 */
export async function embedAll(
  texts: Iterable<KeyedText>,
  endpoint: ModelEndpoint,
  store: VectorStore,
  progress: { advanced(done: number, all: number): void; failed(error: unknown): void },
  attempts: number,
  signal: AbortSignal,
): Promise<void> {
  const missing = new Map<string, string>();
  for (const { key, text } of texts) {
    if (store.table.rowOf(key) === undefined) missing.set(key, text);
  }
  const policy = retry(handleAll, {
    backoff: new ExponentialBackoff(BACKOFF),
    maxAttempts: attempts - 1,
  });
  policy.onFailure(({ reason }) => {
    if ('error' in reason && !signal.aborted) progress.failed(reason.error);
  });
  const entries = [...missing];
  for (let done = 0; done < entries.length; done += BATCH) {
    const batch = entries.slice(done, done + BATCH);
    await policy.execute(async () => {
      const limitedSignal = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
      const batchTexts = batch.map(([, text]) => text);
      const vectors = await embed(endpoint, batchTexts, limitedSignal);
      store.table.reserve(entries.length - done);
      store.add(
        batch.flatMap(([key], at) => {
          const vector = vectors[at];
          return vector ? [{ key, vector }] : [];
        }),
      );
    }, signal);
    progress.advanced(Math.min(done + BATCH, entries.length), entries.length);
  }
}
