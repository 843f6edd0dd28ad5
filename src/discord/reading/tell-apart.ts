import { messages } from '../../messages.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';

/**
 * @param names - what things are called in a list, in its order
 * @returns the same names, with a number behind each that another before it has already
 */
export function* tellApart(names: Iterable<string>): CooperativeTask<string[]> {
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
