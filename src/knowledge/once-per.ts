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
