import { type CooperativeTask, runToEnd } from './cooperative.ts';

/** What is worked out once for each object, and kept as long as the object lives. */
export interface MemoizedTask<K extends object, V> {
  /** Works it out when it is asked for the first time. */
  (key: K): V;
  /** Works it out before anybody asks: else all others would wait for whoever does first. */
  ahead(key: K): CooperativeTask<unknown>;
}

/**
 * Works something out once for each object, when it is first asked for, and keeps it as long as the
 * object lives.
 *
 * @param workOut - what costs time; the same object must always give the same
 */
export function memoize<K extends object, V>(workOut: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) {
      entry = { value: workOut(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}

/** The same for what costs so much time that it wants to be worked out ahead. */
export function memoizeTask<K extends object, V>(
  workOut: (key: K) => CooperativeTask<V>,
): MemoizedTask<K, V> {
  const known = new WeakMap<K, { readonly value: V }>();
  function* ahead(key: K): CooperativeTask<{ readonly value: V }> {
    const before = known.get(key);
    if (before) return before;
    const entry = { value: yield* workOut(key) };
    known.set(key, entry);
    return entry;
  }
  return Object.assign((key: K) => runToEnd(ahead(key)).value, { ahead });
}
