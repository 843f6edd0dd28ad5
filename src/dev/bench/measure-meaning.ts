import type { SimilarityTo } from '../../cli/embed-library.ts';
import type { UnitVector } from '../../embeddings/endpoint.ts';
import { rowsOf, similarityToRows } from '../../embeddings/passage-similarity.ts';
import { VectorTable } from '../../embeddings/vector-table.ts';
import { createSearch } from '../../search/search.ts';
import { quantile } from '../eval/quantile.ts';
import { randomNumbers } from '../eval/random-typos.ts';
import type { Random } from './random.ts';
import type { Workload } from './workloads.ts';

/** How long something takes, in milliseconds. */
export interface Times {
  readonly count: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** Numbers in a vector, as the small models of today have. */
export const DIMENSIONS = 384;
const SEED = 1;
const WARM_UP = 20;
const QUESTIONS = 200;
const BACKGROUND = 40;
/** So many of the nearest are looked for. */
const MOST = 10;

/**
 * Measures the exact search for the nearest of so many passages, on random vectors: which ones they are
 * makes it no faster.
 */
export function measureVectorSearch(passages: number): Times {
  const random = randomNumbers(SEED);
  const table = new VectorTable();
  const keyed = (at: number) => ({ key: String(at), text: '' });
  table.add([{ key: '0', vector: randomVector(random) }]);
  table.reserve(passages - 1);
  for (let at = 1; at < passages; at++) {
    table.add([{ key: String(at), vector: randomVector(random) }]);
  }
  const wholes = Array.from({ length: passages }, (_, at) => ({ whole: keyed(at), sentences: [] }));
  const background = Array.from({ length: BACKGROUND }, (_, at) => keyed(at));
  const rows = rowsOf(wholes, background, table);
  const times = Array.from({ length: WARM_UP + QUESTIONS }, () => {
    const question = randomVector(random);
    const started = performance.now();
    similarityToRows(question, rows, table).nearest([0, passages], MOST);
    return performance.now() - started;
  });
  return timesOf(times);
}

/**
 * Measures by how much a second opinion makes answers later: what it takes to get it, and what answering
 * with it takes longer than by words alone.
 *
 * @param similarityTo - which has not been asked any of the questions
 */
export async function measureOpinion(
  { library, synonyms, questions }: Workload,
  similarityTo: SimilarityTo,
): Promise<Times> {
  const search = createSearch(library, synonyms);
  const texts = [...new Set(questions.flatMap((each) => each.texts))].slice(0, WARM_UP + QUESTIONS);
  const times: number[] = [];
  for (const text of texts) {
    const started = performance.now();
    search.ask(text);
    const answered = performance.now();
    search.ask(text, { similarity: await similarityTo(text) });
    times.push(performance.now() - answered - (answered - started));
  }
  return timesOf(times);
}

/** The first ones only warm up. */
function timesOf(all: readonly number[]): Times {
  const times = all.slice(WARM_UP);
  return { count: times.length, medianMs: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
}

function randomVector(random: Random): UnitVector {
  const vector = Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
