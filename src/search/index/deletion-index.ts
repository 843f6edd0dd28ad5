import { stem, withoutPrefix } from '../../arabic/stem.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';
import type { TermId } from './vocabulary.ts';

/** Ids take the low bits of a key, the hash of a spelling the 32 above: both fit a double exactly. */
const IDS = 2 ** 21;
/** Keys are looked up by their first 16 bits of hash. */
const BUCKETS = 2 ** 16;
const BUCKET = 2 ** 16 * IDS;
/** Longer spellings are cut: no word is longer, and a pasted one must not cost its square. */
const LONGEST = 24;
const NONE = -1;
/** How many keys or buckets are gone through in one step. */
const STEP = 1024;

/**
 * Finds words that differ from a given one by a letter or two. Of every spelling all that is left when
 * one letter is taken out is kept; two words one edit apart have such a rest in common (the symmetric
 * deletion neighbourhood of Garbe's SymSpell; Bocek, Hunt & Stiller 2007). All rests lie in one sorted
 * array of numbers, a tenth of what a map of strings takes.
 */
export class DeletionIndex {
  readonly #keys: Float64Array;
  /** Where the keys of each bucket begin. */
  readonly #buckets: Uint32Array;

  /** @param spellings - of every word, by its number, the forms in which it may be looked up */
  static *of(
    spellings: Iterable<readonly [id: TermId, forms: readonly string[]]>,
  ): CooperativeTask<DeletionIndex> {
    const keys: number[] = [];
    for (const [id, forms] of spellings) {
      for (const rest of restsOf(forms, false)) keys.push(rest * IDS + id);
      yield;
    }
    return new DeletionIndex(...(yield* sorted(keys)));
  }

  private constructor(keys: Float64Array, buckets: Uint32Array) {
    this.#keys = keys;
    this.#buckets = buckets;
  }

  /**
   * @param forms - the spellings of the word that is looked up
   * @param twice - whether to take out two letters, which finds words two edits apart as well
   * @returns words that may be near it: a hash stands for a rest, so each wants comparing
   */
  near(forms: readonly string[], twice: boolean): Set<TermId> {
    const found = new Set<TermId>();
    for (const rest of restsOf(forms, twice)) {
      const first = rest * IDS;
      const bucket = bucketOf(first);
      const end = this.#buckets[bucket + 1] ?? 0;
      for (let at = this.#buckets[bucket] ?? 0; at < end; at++) {
        const key = this.#keys[at] ?? 0;
        if (key >= first + IDS) break;
        if (key >= first) found.add(key - first);
      }
    }
    return found;
  }
}

/**
 * Sorts keys by buckets, so that there is never much to sort at a time.
 *
 * @returns the keys in order, and where those of each bucket begin
 */
function* sorted(keys: readonly number[]): CooperativeTask<[Float64Array, Uint32Array]> {
  const buckets = new Uint32Array(BUCKETS + 1);
  for (const [at, key] of keys.entries()) {
    const next = bucketOf(key) + 1;
    buckets[next] = (buckets[next] ?? 0) + 1;
    if (at % STEP === 0) yield;
  }
  for (let at = 1; at <= BUCKETS; at++) {
    buckets[at] = (buckets[at] ?? 0) + (buckets[at - 1] ?? 0);
  }
  const next = buckets.slice();
  const inOrder = new Float64Array(keys.length);
  for (const [at, key] of keys.entries()) {
    const bucket = bucketOf(key);
    const place = next[bucket] ?? 0;
    inOrder[place] = key;
    next[bucket] = place + 1;
    if (at % STEP === 0) yield;
  }
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const first = buckets[bucket] ?? 0;
    const end = buckets[bucket + 1] ?? 0;
    if (end - first > 1) inOrder.subarray(first, end).sort();
    if (bucket % STEP === 0) yield;
  }
  return [inOrder, buckets];
}

function bucketOf(key: number): number {
  return Math.floor(key / BUCKET);
}

/** @returns the spellings by which a word is looked up: whole, without article, and its stem */
export function spellingsOf(term: string): string[] {
  return [...new Set([term, withoutPrefix(term), stem(term)])];
}

/** Hashes of the words and of what is left of them without one, or two, of their letters. */
function restsOf(words: readonly string[], twice: boolean): Set<number> {
  const rests = new Set<number>();
  for (const word of words) {
    const length = Math.min(word.length, LONGEST);
    rests.add(hash(word, length, NONE, NONE));
    for (let first = 0; first < length; first++) {
      rests.add(hash(word, length, first, NONE));
      if (!twice) continue;
      for (let next = first + 1; next < length; next++) rests.add(hash(word, length, first, next));
    }
  }
  return rests;
}

/** FNV-1a, 32 bits, over the UTF-16 units but those at two places. */
function hash(word: string, length: number, without: number, nor: number): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < length; at++) {
    if (at !== without && at !== nor) {
      value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
    }
  }
  // The high bits of a short word's hash are alike: mixing spreads them over the buckets.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}
