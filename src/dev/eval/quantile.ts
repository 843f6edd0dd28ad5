/**
 * @param values - in any order
 * @param share - 0.5 for the median, 0.99 for the 99th percentile
 * @returns the least of the values that so large a share of them does not exceed (nearest rank);
 * NaN when there are none
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
