/**
 * @param ids - distinct ids
 * @param k - how many ids to return at most
 * @returns the ids with the highest scores, highest first; of equal scores the lower id first
 */
export function topK(ids: Iterable<number>, scoreOf: (id: number) => number, k: number): number[] {
  const best: number[] = [];
  const scores: number[] = [];
  for (const id of ids) {
    const score = scoreOf(id);
    const full = best.length === k;
    if (full && !isBefore(score, id, scores.at(-1) ?? 0, best.at(-1) ?? 0)) continue;
    if (full) {
      best.pop();
      scores.pop();
    }
    let at = best.length;
    while (at > 0 && isBefore(score, id, scores[at - 1] ?? 0, best[at - 1] ?? 0)) at--;
    best.splice(at, 0, id);
    scores.splice(at, 0, score);
  }
  return best;
}

function isBefore(score: number, id: number, otherScore: number, otherId: number): boolean {
  return score > otherScore || (score === otherScore && id < otherId);
}
