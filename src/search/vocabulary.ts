import { skeleton, stem } from '../arabic/stem.ts';

/** Number of a term in a vocabulary. */
export type TermId = number;

/**
 * The different words of the reports, and the groups in which a word of a question looks for its
 * like: same stem, same consonants, shared character trigrams.
 */
export class Vocabulary {
  readonly terms: string[] = [];
  readonly #ids = new Map<string, TermId>();
  readonly #byStem = new Map<string, TermId[]>();
  readonly #bySkeleton = new Map<string, TermId[]>();
  readonly #byTrigram = new Map<string, TermId[]>();

  get size(): number {
    return this.terms.length;
  }

  /** @returns the number of the term, which is added when it is new */
  add(term: string): TermId {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.terms.push(term) - 1;
    this.#ids.set(term, id);
    const stemmed = stem(term);
    append(this.#byStem, stemmed, id);
    append(this.#bySkeleton, skeleton(stemmed), id);
    for (const gram of new Set(trigrams(stemmed))) append(this.#byTrigram, gram, id);
    return id;
  }

  get(term: string): TermId | undefined {
    return this.#ids.get(term);
  }

  withStem(stemmed: string): readonly TermId[] {
    return this.#byStem.get(stemmed) ?? [];
  }

  withSkeleton(consonants: string): readonly TermId[] {
    return this.#bySkeleton.get(consonants) ?? [];
  }

  /**
   * @param stemmed - a stem
   * @returns the terms whose stems share trigrams with it, each with the Dice coefficient of the
   * two sets of trigrams, 0–1
   */
  sharingTrigrams(stemmed: string): Map<TermId, number> {
    const grams = new Set(trigrams(stemmed));
    const shared = new Map<TermId, number>();
    for (const gram of grams) {
      for (const id of this.#byTrigram.get(gram) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    for (const [id, count] of shared) {
      const other = stem(this.terms[id] ?? '').length;
      shared.set(id, (2 * count) / (grams.size + other));
    }
    return shared;
  }
}

/** Character trigrams with the word's ends marked, as many as the word has letters. */
export function trigrams(word: string): string[] {
  const padded = `^${word}$`;
  return Array.from({ length: word.length }, (_, at) => padded.slice(at, at + 3));
}

function append<K>(lists: Map<K, TermId[]>, key: K, id: TermId): void {
  const list = lists.get(key);
  if (list) list.push(id);
  else lists.set(key, [id]);
}
