import { type CooperativeTask, runToEnd } from './cooperative.ts';

/** A memoized function whose result can be computed ahead of the first call. */
export interface MemoizedTask<K extends object, V> {
  /** @returns the result, computed on the first call */
  (key: K): V;
  /** Computes the result in steps, so that the first call does not block everybody else. */
  precompute(key: K): CooperativeTask<unknown>;
}

/**
 * Memoizes a function of one object. The result is kept as long as the object lives.
 *
 * @param compute - must always give the same result for the same object
 */
export function memoize<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const cache = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let entry = cache.get(key);
    if (!entry) {
      entry = { value: compute(key) };
      cache.set(key, entry);
    }
    return entry.value;
  };
}

/** Memoizes a function that takes so long that it should be computed ahead, in steps. */
export function memoizeTask<K extends object, V>(
  compute: (key: K) => CooperativeTask<V>,
): MemoizedTask<K, V> {
  const cache = new WeakMap<K, { readonly value: V }>();
  function* precompute(key: K): CooperativeTask<{ readonly value: V }> {
    const cached = cache.get(key);
    if (cached) return cached;
    const entry = { value: yield* compute(key) };
    cache.set(key, entry);
    return entry;
  }
  return Object.assign((key: K) => runToEnd(precompute(key)).value, { precompute });
}
