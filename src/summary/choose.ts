import type { Similarity } from './similarity.ts';

/** A sentence that a summary may take. */
export interface Selectable {
  readonly isTakeable: boolean;
  /** Whether it sets a condition or a limit: it does not wait for other paragraphs' turn. */
  readonly changesNews: boolean;
  /** What has to be there with it: of each list one, by their positions, the best first. */
  readonly needs: readonly (readonly number[])[];
  readonly paragraph: number;
  /** UTF-16 units of the whole sentence, and of its main thing alone. */
  readonly length: number;
  readonly shortLength: number;
  /** How much it is worth having, whatever else is there. */
  readonly importance: number;
}

/** How fast what a sentence is worth falls with its likeness to one that is there. */
const REDUNDANCY = 2;
/** How much length counts against what a sentence is worth. */
const COST = 0.5;
const LINE_FEED = 1;

/**
 * Fills a summary greedily, always with what is worth most of what still fits. As in Maximal Marginal
 * Relevance (Carbonell & Goldstein 1998) a sentence is worth less the more it is like one that is
 * there; as in Lin & Bilmes 2010 ("Multi-document Summarization via Budgeted Maximization of
 * Submodular Functions") the longer it is.
 *
 * A paragraph comes to its second turn when every other has had its first or does not fit. Room that
 * is left at the end goes to the main things of sentences too long for it.
 *
 * @param candidates - the sentences of a report in order
 * @param similarity - how alike they are
 * @param lead - position of the sentence to open with
 * @param longest - UTF-16 units of the summary, a line feed between two sentences included
 * @returns how much is taken of each sentence that is, by its position
 */
export function choose(
  candidates: readonly Selectable[],
  similarity: Similarity,
  lead: number,
  longest: number,
): ReadonlyMap<number, number> {
  const choice = new Choice(candidates, similarity, longest);
  choice.take(lead, 'length');
  choice.fill('length', 'uncovered');
  choice.fill('length', 'any');
  choice.fill('shortLength', 'uncovered');
  return choice.taken;
}

/** How much of a sentence to take. */
type Extent = 'length' | 'shortLength';

class Choice {
  readonly taken = new Map<number, number>();
  readonly #candidates: readonly Selectable[];
  readonly #similarity: Similarity;
  readonly #covered = new Set<number>();
  /** How alike each sentence is to the one taken that it is most like. */
  readonly #likeness: Float64Array;
  #room: number;

  constructor(candidates: readonly Selectable[], similarity: Similarity, longest: number) {
    this.#candidates = candidates;
    this.#similarity = similarity;
    this.#likeness = new Float64Array(candidates.length);
    this.#room = longest + LINE_FEED;
  }

  take(at: number, extent: Extent): void {
    const candidate = this.#candidates[at];
    if (!candidate) return;
    this.taken.set(at, candidate[extent]);
    this.#covered.add(candidate.paragraph);
    this.#room -= candidate[extent] + LINE_FEED;
    const alike = this.#similarity[at];
    for (const [index, other] of alike?.sentences.entries() ?? []) {
      this.#likeness[other] = Math.max(this.#likeness[other] ?? 0, alike?.likeness[index] ?? 0);
    }
  }

  /** Takes sentences, of uncovered paragraphs or of any, until none fits. */
  fill(extent: Extent, paragraphs: 'uncovered' | 'any'): void {
    let best: readonly number[];
    do {
      best = [];
      let most = 0;
      for (const [at, candidate] of this.#candidates.entries()) {
        if (!candidate.isTakeable || this.taken.has(at)) continue;
        const mustWait = this.#covered.has(candidate.paragraph) && !candidate.changesNews;
        if (paragraphs === 'uncovered' && mustWait) continue;
        const needed = this.#missing(candidate);
        const cost = this.#cost([...needed], 'length') + this.#cost([at], extent);
        if (cost > this.#room) continue;
        const novelty = Math.max(0, 1 - (this.#likeness[at] ?? 0)) ** REDUNDANCY;
        const worth = (candidate.importance * novelty) / cost ** COST;
        if (worth <= most) continue;
        most = worth;
        best = [...needed, at];
      }
      const last = best.at(-1);
      for (const at of best) this.take(at, at === last ? extent : 'length');
    } while (best.length > 0);
  }

  /** What is not there yet of what a sentence needs, and of what that needs in turn. */
  #missing({ needs }: Selectable, found = new Set<number>()): ReadonlySet<number> {
    for (const alternatives of needs) {
      const [best = -1] = alternatives;
      if (alternatives.some((other) => this.taken.has(other) || found.has(other))) continue;
      found.add(best);
      const needed = this.#candidates[best];
      if (needed) this.#missing(needed, found);
    }
    return found;
  }

  #cost(sentences: readonly number[], extent: Extent): number {
    return sentences.reduce(
      (sum, at) => sum + (this.#candidates[at]?.[extent] ?? 0) + LINE_FEED,
      0,
    );
  }
}
