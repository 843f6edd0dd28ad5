import { withoutPrefix } from '../../arabic/stem.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';
import type { TermId } from './vocabulary.ts';

/** A key holds a hash of 32 bits and, in its low bits, an id: both fit a double exactly. */
const IDS = 2 ** 21;
/** Keys are looked up by their first 16 bits of hash. */
const BUCKETS = 2 ** 16;
const BUCKET = 2 ** 16 * IDS;
/** Longer spellings are cut: no word is longer, and the cost grows with the square of the length. */
const MAX_LENGTH = 24;
const NONE = -1;
/** Keys or buckets per cooperative step. */
const STEP = 1024;

/**
 * Finds words within one or two edits of a given word, by the symmetric deletion neighbourhood (Garbe's
 * SymSpell; Bocek, Hunt & Stiller 2007): of every spelling, all variants without one letter are stored, and
 * two words one edit apart have such a variant in common. All variants lie as hashes in one sorted array of
 * numbers, a tenth of the size of a map of strings.
 */
export class DeletionIndex {
  readonly #keys: Float64Array;
  /** Where each bucket begins in the keys. */
  readonly #buckets: Uint32Array;

  /** @param spellings - the id of every word, with the forms in which it may be looked up */
  static *of(
    spellings: Iterable<readonly [id: TermId, forms: readonly string[]]>,
  ): CooperativeTask<DeletionIndex> {
    const keys: number[] = [];
    for (const [id, forms] of spellings) {
      for (const deletion of deletionsOf(forms, false)) keys.push(deletion * IDS + id);
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
   * @param twice - whether to delete two letters, which also finds words two edits apart
   * @returns words that may be near it; hashes may collide, so the caller compares them
   */
  near(forms: readonly string[], twice: boolean): Set<TermId> {
    const found = new Set<TermId>();
    for (const deletion of deletionsOf(forms, twice)) {
      const first = deletion * IDS;
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
 * Sorts the keys bucket by bucket, so that no step takes long.
 *
 * @returns the keys in order, and where each bucket begins
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
    const position = next[bucket] ?? 0;
    inOrder[position] = key;
    next[bucket] = position + 1;
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
export function spellingsOf(term: string, stem: string): string[] {
  return [...new Set([term, withoutPrefix(term), stem])];
}

/** Hashes of the words, and of the words without one of their letters, or two. */
function deletionsOf(words: readonly string[], twice: boolean): Set<number> {
  const hashes = new Set<number>();
  for (const word of words) {
    const length = Math.min(word.length, MAX_LENGTH);
    hashes.add(hash(word, length, NONE, NONE));
    for (let first = 0; first < length; first++) {
      hashes.add(hash(word, length, first, NONE));
      if (!twice) continue;
      for (let next = first + 1; next < length; next++) hashes.add(hash(word, length, first, next));
    }
  }
  return hashes;
}

/** FNV-1a with 32 bits over the UTF-16 units, except those at two positions. */
function hash(word: string, length: number, skipped: number, alsoSkipped: number): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < length; at++) {
    if (at !== skipped && at !== alsoSkipped) {
      value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
    }
  }
  // Short words have similar high bits: mixing spreads them over the buckets.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}
