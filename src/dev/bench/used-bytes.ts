/**
 * @returns the memory that this process uses after a garbage collection, array buffers included, in
 * bytes; needs `node --expose-gc`
 */
export function usedBytes(): number {
  // The second collection waits for what the first still sweeps.
  for (let times = 0; times < 2; times++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
