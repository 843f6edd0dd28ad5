import type { CooperativeTask } from '../util/cooperative.ts';
import type { Alike, SimilarityMatrix } from './sentence-similarity.ts';

/** The share of a sentence's rank that it has by itself, not from sentences that are like it. */
const DAMPING = 0.15;
const CLOSE_ENOUGH = 1e-6;
const MOST_ROUNDS = 100;

/**
 * Continuous LexRank (Erkan & Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text
 * Summarization", 2004): PageRank on the graph of sentences, found by the power method.
 *
 * @param similarity - how alike the sentences are
 * @returns how central each is, the most central 1
 */
export function* lexRank(similarity: SimilarityMatrix): CooperativeTask<Float64Array> {
  const count = similarity.length;
  const degrees = similarity.map(({ likeness }) => likeness.reduce((sum, value) => sum + value, 0));
  let ranks = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const flows = ranks.map((rank, at) => ((1 - DAMPING) * rank) / (degrees[at] ?? 1));
    const next = Float64Array.from(similarity, (row) => DAMPING / count + inflow(row, flows));
    const change = next.reduce((sum, rank, at) => sum + Math.abs(rank - (ranks[at] ?? 0)), 0);
    ranks = next;
    if (change < CLOSE_ENOUGH) break;
    yield;
  }
  const highest = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  return ranks.map((rank) => rank / highest);
}

/** What a sentence gets of the flows from those that are like it. */
function inflow({ sentences, likeness }: Alike, flows: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < sentences.length; at++) {
    sum += (flows[sentences[at] ?? 0] ?? 0) * (likeness[at] ?? 0);
  }
  return sum;
}
