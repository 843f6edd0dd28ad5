import { atOnce, type Steps } from './cooperative.ts';

/** What is worked out once for each object, and kept as long as the object lives. */
export interface OncePer<K extends object, V> {
  /** Works it out when it is asked for the first time. */
  (key: K): V;
  /** Works it out before anybody asks: else all others would wait for whoever does first. */
  ahead(key: K): Steps<unknown>;
}

/**
 * Works something out once for each object, when it is first asked for, and keeps it as long as the
 * object lives.
 *
 * @param workOut - what costs time; the same object must always give the same
 */
export function oncePer<K extends object, V>(workOut: (key: K) => V): (key: K) => V {
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
export function oncePerInSteps<K extends object, V>(workOut: (key: K) => Steps<V>): OncePer<K, V> {
  const known = new WeakMap<K, { readonly value: V }>();
  function* ahead(key: K): Steps<{ readonly value: V }> {
    const before = known.get(key);
    if (before) return before;
    const entry = { value: yield* workOut(key) };
    known.set(key, entry);
    return entry;
  }
  return Object.assign((key: K) => atOnce(ahead(key)).value, { ahead });
}
