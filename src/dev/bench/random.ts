/** Gives numbers, 0 ≤ n < 1; see `randomNumbers`. */
export type Random = () => number;

/** @returns a whole number, `low` ≤ n ≤ `high`, each as likely as the other */
export function between(low: number, high: number, random: Random): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** @returns one of the items, each as likely as the other; nothing when there are none */
export function pick(items: readonly string[], random: Random): string {
  return items[Math.floor(random() * items.length)] ?? '';
}

/** @returns `most` different ones of the items in random order; fewer when there are not as many */
export function pickSome(items: Iterable<string>, most: number, random: Random): string[] {
  const left = [...new Set(items)];
  const picked: string[] = [];
  while (picked.length < most && left.length > 0) {
    picked.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return picked;
}
