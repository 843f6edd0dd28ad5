/**
 * Memory in use by this process in bytes, once what nothing needs is collected; `external` counts the
 * array buffers. It needs `node --expose-gc`.
 */
export function usedBytes(): number {
  // The second collection waits for what the first still sweeps.
  for (let times = 0; times < 2; times++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
