import type { CooperativeTask } from '../util/cooperative.ts';
import type { SimilarityMatrix } from './sentence-similarity.ts';

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
/** Fewer paragraphs than this make a poor summary. */
const FEW = 4;
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
export function* choose(
  candidates: readonly Selectable[],
  similarity: SimilarityMatrix,
  lead: number,
  longest: number,
): CooperativeTask<ReadonlyMap<number, number>> {
  const choice = new Choice(candidates, similarity, longest);
  choice.take(lead, 'length');
  yield* choice.fill('length', 'uncovered');
  choice.condense(lead);
  yield* choice.fill('length', 'any');
  yield* choice.fill('shortLength', 'uncovered');
  return choice.taken;
}

/** How much of a sentence to take. */
type Extent = 'length' | 'shortLength';

class Choice {
  readonly taken = new Map<number, number>();
  readonly #candidates: readonly Selectable[];
  readonly #similarity: SimilarityMatrix;
  readonly #covered = new Set<number>();
  /** How alike each sentence is to the one taken that it is most like. */
  readonly #likeness: Float64Array;
  #room: number;

  constructor(candidates: readonly Selectable[], similarity: SimilarityMatrix, longest: number) {
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
  *fill(extent: Extent, paragraphs: 'uncovered' | 'any'): CooperativeTask<void> {
    for (;;) {
      const best = this.#best(extent, paragraphs, this.#room);
      if (best === undefined) return;
      for (const needed of this.#missing(best)) this.take(needed, 'length');
      this.take(best, extent);
      yield;
    }
  }

  /** Where there are few subjects, leaves the main thing of those sentences, if one more then fits. */
  condense(lead: number): void {
    if (this.#covered.size >= FEW) return;
    const longer = [...this.taken.keys()]
      .filter((at) => at !== lead)
      .map((at) => ({ at, saved: this.#saved(at) }));
    const saved = longer.reduce((sum, each) => sum + each.saved, 0);
    const best = this.#best('length', 'uncovered', this.#room + saved);
    if (best === undefined) return;
    const missing = [...this.#missing(best)];
    const cost = this.#cost([...missing, best], 'length');
    for (const each of longer.toSorted((a, b) => b.saved - a.saved)) {
      if (cost <= this.#room) break;
      this.taken.set(each.at, this.#candidates[each.at]?.shortLength ?? 0);
      this.#room += each.saved;
    }
    for (const needed of missing) this.take(needed, 'length');
    this.take(best, 'length');
  }

  #saved(at: number): number {
    const candidate = this.#candidates[at];
    return candidate ? candidate.length - candidate.shortLength : 0;
  }

  /** The sentence that is most worth its room, of those that fit with what they need. */
  #best(extent: Extent, paragraphs: 'uncovered' | 'any', room: number): number | undefined {
    let best: number | undefined;
    let most = 0;
    for (const [at, candidate] of this.#candidates.entries()) {
      if (!candidate.isTakeable || this.taken.has(at)) continue;
      const mustWait = this.#covered.has(candidate.paragraph) && !candidate.changesNews;
      if (paragraphs === 'uncovered' && mustWait) continue;
      const needed = candidate.needs.length > 0 ? this.#cost([...this.#missing(at)], 'length') : 0;
      const cost = needed + candidate[extent] + LINE_FEED;
      if (cost > room) continue;
      const novelty = Math.max(0, 1 - (this.#likeness[at] ?? 0)) ** REDUNDANCY;
      const worth = (candidate.importance * novelty) / cost ** COST;
      if (worth <= most) continue;
      most = worth;
      best = at;
    }
    return best;
  }

  /** What is not there yet of what a sentence needs, and of what that needs in turn. */
  #missing(at: number, found = new Set<number>()): ReadonlySet<number> {
    for (const alternatives of this.#candidates[at]?.needs ?? []) {
      const [best = -1] = alternatives;
      if (alternatives.some((other) => this.taken.has(other) || found.has(other))) continue;
      found.add(best);
      this.#missing(best, found);
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
