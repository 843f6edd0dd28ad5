import { skeleton, stemsOf } from '../../arabic/stem.ts';

/** Number of a term in a vocabulary. */
export type TermId = number;

/** The distinct terms of the reports, also by stem and by skeleton (consonants). */
export class Vocabulary {
  readonly terms: string[] = [];
  /** Of every term its stem; a phrase has none. */
  readonly stems: string[] = [];
  readonly #ids = new Map<string, TermId>();
  readonly #byStem = new Map<string, TermId[]>();
  readonly #bySkeleton = new Map<string, TermId[]>();

  get size(): number {
    return this.terms.length;
  }

  /** @returns the number of the term, which is added when it is new */
  add(term: string): TermId {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const stems = stemsOf(term);
    const [stemmed = term] = stems;
    const id = this.#push(term, stemmed);
    for (const form of stems) append(this.#byStem, form, id);
    append(this.#bySkeleton, skeleton(stemmed), id);
    return id;
  }

  /** @returns the number of a phrase (a row of stems), which has neither stem nor skeleton */
  addPhrase(phrase: string): TermId {
    return this.#ids.get(phrase) ?? this.#push(phrase, '');
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

  #push(term: string, stemmed: string): TermId {
    const id = this.terms.push(term) - 1;
    this.stems.push(stemmed);
    this.#ids.set(term, id);
    return id;
  }
}

function append<K>(lists: Map<K, TermId[]>, key: K, id: TermId): void {
  const list = lists.get(key);
  if (list) list.push(id);
  else lists.set(key, [id]);
}
