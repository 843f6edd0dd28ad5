import type { References } from './references.ts';

/** A sentence that mentions something. */
interface Mentioning {
  readonly position: number;
  readonly paragraph: number;
}

/** Which sentences of a report mention what, collected sentence by sentence. */
export class Mentions {
  readonly #of = new Map<string, Mentioning[]>();
  readonly #introduced = new Set<string>();
  readonly #people = new Map<string, Mentioning[]>();

  /** Records what a sentence names, for later ones. */
  add(references: References, sentence: Mentioning): void {
    for (const key of references.introduced) {
      if (!this.#of.has(key)) this.#introduced.add(key);
    }
    for (const key of references.named) record(this.#of, key, sentence);
    for (const name of references.people) record(this.#people, name, sentence);
  }

  /**
   * @returns for each thing that a sentence takes for known, the positions of the earlier mentions, of
   * which one must have been read. Readers are assumed to know what the report never introduces.
   */
  neededBy({ known, subject, people, words }: References, paragraph: number): number[][] {
    const needs: number[][] = [];
    for (const key of known) {
      const mentions = this.#of.get(key) ?? [];
      const near = mentions.filter((mention) => mention.paragraph === paragraph);
      const isNew = this.#introduced.has(key);
      if (near.length > 0 && (isNew || key === subject)) needs.push(positionsOf(near));
      else if (isNew) needs.push(positionsOf(mentions));
    }
    for (const word of words) {
      const introductions = people.has(word) ? undefined : this.#people.get(word);
      if (introductions) needs.push(positionsOf(introductions));
    }
    return needs;
  }
}

function record(mentions: Map<string, Mentioning[]>, key: string, sentence: Mentioning): void {
  const earlier = mentions.get(key);
  if (earlier) earlier.push(sentence);
  else mentions.set(key, [sentence]);
}

function positionsOf(mentions: readonly Mentioning[]): number[] {
  return mentions.map(({ position }) => position);
}
