import type { EmbedLibrary } from '../../cli/embed-library.ts';
import type { UnitVector } from '../../embeddings/embed.ts';
import { passageRows, similarityTo } from '../../embeddings/passage-similarity.ts';
import { VectorTable } from '../../embeddings/vector-table.ts';
import { createSearch } from '../../search/search.ts';
import { randomNumbers } from '../eval/random-typos.ts';
import { inTurn, workload } from './measure-engine.ts';
import { type Timing, time } from './timing.ts';

/** Numbers in a vector, as small models have. */
export const DIMENSIONS = 384;
const SEED = 1;
const QUESTIONS = 200;
const WARM_UP = 20;
const BACKGROUND = 40;
const NEAREST = 10;

/** Measures the exact search for the nearest of so many passages, on random vectors. */
export async function timeNearest(passages: number): Promise<Timing> {
  const random = randomNumbers(SEED);
  const table = new VectorTable();
  const keyed = Array.from({ length: passages }, (_, at) => ({ key: String(at), text: '' }));
  for (const [at, { key }] of keyed.entries()) {
    table.add([{ key, vector: randomVector(random) }]);
    if (at === 0) table.reserve(passages - 1);
  }
  const texts = keyed.map((whole) => ({ whole, sentences: [] }));
  const rows = passageRows(texts, keyed.slice(0, BACKGROUND), table);
  const search = () =>
    similarityTo(randomVector(random), rows, table).nearest([0, passages], NEAREST);
  await time(search, { most: WARM_UP });
  return time(search, { most: QUESTIONS });
}

/**
 * Measures what embeddings add: answers on the report by words alone, and with the similarity
 * for which the endpoint has to be asked.
 *
 * @throws UnavailableError when the endpoint fails
 */
export async function timeWithEmbeddings(
  embed: EmbedLibrary,
): Promise<Readonly<Record<string, Timing>>> {
  const { library, synonyms, questions } = workload('report');
  const search = createSearch(library, synonyms);
  const similarityTo = await embed(library);
  // No question is asked for the second time: its vector would be known.
  const texts = [...new Set(Object.values(questions).flat())];
  const byWords = inTurn(texts, (text) => search.ask(text));
  const withEmbeddings = inTurn(texts, async (text) =>
    search.ask(text, { similarity: await similarityTo(text) }),
  );
  const measured: Record<string, Timing> = {};
  for (const [name, ask] of Object.entries({
    'by words': byWords,
    'with embeddings': withEmbeddings,
  })) {
    await time(ask, { most: WARM_UP });
    measured[name] = await time(ask, { most: QUESTIONS });
  }
  return measured;
}

function randomVector(random: () => number): UnitVector {
  const vector = Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
