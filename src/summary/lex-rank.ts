import type { CooperativeTask } from '../util/cooperative.ts';
import type { SimilarityMatrix, SimilarityRow } from './sentence-similarity.ts';

/** The share of a sentence's rank that does not come from similar sentences. */
const DAMPING = 0.15;
const TOLERANCE = 1e-6;
const MAX_ITERATIONS = 100;

/**
 * Continuous LexRank (Erkan & Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text
 * Summarization", 2004): PageRank on the graph of sentences, found by the power method.
 *
 * @param similarity - how similar the sentences are
 * @returns how central each is, the most central 1
 */
export function* lexRank(similarity: SimilarityMatrix): CooperativeTask<Float64Array> {
  const count = similarity.length;
  const degrees = similarity.map(({ similarities }) =>
    similarities.reduce((sum, value) => sum + value, 0),
  );
  let ranks = new Float64Array(count).fill(1 / count);
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const flows = ranks.map((rank, at) => ((1 - DAMPING) * rank) / (degrees[at] ?? 1));
    const next = Float64Array.from(similarity, (row) => DAMPING / count + inflow(row, flows));
    const change = next.reduce((sum, rank, at) => sum + Math.abs(rank - (ranks[at] ?? 0)), 0);
    ranks = next;
    if (change < TOLERANCE) break;
    yield;
  }
  const highest = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  return ranks.map((rank) => rank / highest);
}

/** The rank that flows to a sentence from similar ones. */
function inflow({ sentences, similarities }: SimilarityRow, flows: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < sentences.length; at++) {
    sum += (flows[sentences[at] ?? 0] ?? 0) * (similarities[at] ?? 0);
  }
  return sum;
}
