import { readEmbeddings } from '../config.ts';
import type { ReadMeaning } from '../evaluation/ask-all.ts';
import { createLog } from '../log.ts';
import { passagesOf } from '../search/passage.ts';

/** How long a question may wait for its vector where nobody waits for it, in milliseconds. */
const LIMIT = 30_000;
const ATTEMPTS = 3;

/**
 * The second opinion that the settings ask for, for programs that wait for it.
 *
 * @returns undefined when the settings ask for none; then nothing of it is loaded
 * @throws ConfigError when they are malformed
 */
export async function openMeaning(): Promise<ReadMeaning | undefined> {
  const settings = readEmbeddings(process.env);
  if (!settings) return undefined;
  const { createMeaning } = await import('../meaning/meaning.ts');
  const { questionVectors } = await import('../meaning/question-vectors.ts');
  const log = createLog('warn', process.stderr);
  const ask = questionVectors(settings, LIMIT, (err) =>
    log.warn({ err }, 'a question has no vector'),
  );
  const known = new Map<string, ReturnType<typeof ask>>();
  const vectorOf = (text: string) => {
    const vector = known.get(text) ?? ask(text);
    known.set(text, vector);
    return vector;
  };
  const meaning = createMeaning(settings, log, { vectorOf, attempts: ATTEMPTS });
  return async (library) => {
    const read = meaning.read(passagesOf(library));
    await read.ready;
    return read.similarityTo;
  };
}
