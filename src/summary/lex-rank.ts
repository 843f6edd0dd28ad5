import type { Similarity } from './similarity.ts';

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
export function lexRank(similarity: Similarity): Float64Array {
  const count = similarity.length;
  const degrees = similarity.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = new Float64Array(count).fill(DAMPING / count);
    for (const [from, row] of similarity.entries()) {
      const flow = ((1 - DAMPING) * (ranks[from] ?? 0)) / (degrees[from] ?? 1);
      for (let to = 0; to < count; to++) next[to] = (next[to] ?? 0) + flow * (row[to] ?? 0);
    }
    const change = next.reduce((sum, rank, at) => sum + Math.abs(rank - (ranks[at] ?? 0)), 0);
    ranks = next;
    if (change < CLOSE_ENOUGH) break;
  }
  const highest = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  return ranks.map((rank) => rank / highest);
}
