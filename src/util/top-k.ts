/**
 * @param ids - numbers of what is compared, each once
 * @param scoreOf - the score by which the ids are compared
 * @param most - how many to keep
 * @returns the ids with the highest scores, highest first, the lower id first among equals
 */
export function topK(
  ids: Iterable<number>,
  scoreOf: (id: number) => number,
  most: number,
): number[] {
  const best: number[] = [];
  const scores: number[] = [];
  for (const id of ids) {
    const score = scoreOf(id);
    const full = best.length === most;
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
