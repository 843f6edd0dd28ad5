import { messages } from '../../messages.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';

/**
 * @param names - names in the order of a list
 * @returns the same names; a name that is already taken gets a number at its end
 */
export function* uniqueNames(names: Iterable<string>): CooperativeTask<string[]> {
  const taken = new Set<string>();
  const times = new Map<string, number>();
  const unique: string[] = [];
  for (const name of names) {
    let time = (times.get(name) ?? 0) + 1;
    let own = time === 1 ? name : messages.reading.again(name, time);
    while (taken.has(own)) own = messages.reading.again(name, ++time);
    times.set(name, time);
    taken.add(own);
    unique.push(own);
    yield;
  }
  return unique;
}
