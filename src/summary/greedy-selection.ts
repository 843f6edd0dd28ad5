import type { CooperativeTask } from '../util/cooperative.ts';
import type { SimilarityMatrix } from './sentence-similarity.ts';

/** A sentence that a summary may select. */
export interface SummaryCandidate {
  readonly isSelectable: boolean;
  /** Whether it states a condition or a limit: it may be selected before all paragraphs are covered. */
  readonly isQualifying: boolean;
  /** What must be selected with it: one sentence of each list, by position, the best first. */
  readonly needs: readonly (readonly number[])[];
  readonly paragraph: number;
  /** UTF-16 units of the whole sentence, and of its main clause alone. */
  readonly length: number;
  readonly shortLength: number;
  /** Its value in any summary, whatever else is selected. */
  readonly importance: number;
}

/** Exponent of the redundancy penalty: how fast value falls with similarity to a selected sentence. */
const REDUNDANCY = 2;
/** Exponent of the length penalty. */
const LENGTH_PENALTY = 0.5;
/** Fewer paragraphs than this make a poor summary. */
const MIN_COVERAGE = 4;
const LINE_FEED = 1;

/**
 * Greedy selection within a length budget. As in Maximal Marginal Relevance (Carbonell & Goldstein
 * 1998), redundancy lowers the value of a sentence; as in Lin & Bilmes 2010 ("Multi-document
 * Summarization via Budgeted Maximization of Submodular Functions"), so does its length.
 *
 * For coverage, a paragraph gets a second sentence only when every other paragraph has one or has none
 * that fits. The rest of the budget goes to the main clauses of sentences that are too long.
 *
 * @param candidates - the sentences of a report in order
 * @param similarity - how similar they are
 * @param lead - position of the sentence that opens the summary
 * @param longest - UTF-16 units of the summary, including a line feed between two sentences
 * @returns the selected length of each selected sentence, by position
 */
export function* selectGreedily(
  candidates: readonly SummaryCandidate[],
  similarity: SimilarityMatrix,
  lead: number,
  longest: number,
): CooperativeTask<ReadonlyMap<number, number>> {
  const selection = new Selection(candidates, similarity, longest);
  selection.select(lead, 'length');
  yield* selection.fill('length', 'uncovered');
  selection.condense(lead);
  yield* selection.fill('length', 'any');
  yield* selection.fill('shortLength', 'uncovered');
  return selection.selected;
}

/** How much of a sentence to select. */
type Extent = 'length' | 'shortLength';

class Selection {
  readonly selected = new Map<number, number>();
  readonly #candidates: readonly SummaryCandidate[];
  readonly #similarity: SimilarityMatrix;
  readonly #coveredParagraphs = new Set<number>();
  /** Of each sentence, its similarity to the most similar selected one. */
  readonly #redundancy: Float64Array;
  #budget: number;

  constructor(
    candidates: readonly SummaryCandidate[],
    similarity: SimilarityMatrix,
    longest: number,
  ) {
    this.#candidates = candidates;
    this.#similarity = similarity;
    this.#redundancy = new Float64Array(candidates.length);
    this.#budget = longest + LINE_FEED;
  }

  select(at: number, extent: Extent): void {
    const candidate = this.#candidates[at];
    if (!candidate) return;
    this.selected.set(at, candidate[extent]);
    this.#coveredParagraphs.add(candidate.paragraph);
    this.#budget -= candidate[extent] + LINE_FEED;
    const row = this.#similarity[at];
    for (const [index, other] of row?.sentences.entries() ?? []) {
      const similarity = row?.similarities[index] ?? 0;
      this.#redundancy[other] = Math.max(this.#redundancy[other] ?? 0, similarity);
    }
  }

  /** Selects sentences, of uncovered paragraphs or of any, until none fits. */
  *fill(extent: Extent, paragraphs: 'uncovered' | 'any'): CooperativeTask<void> {
    for (;;) {
      const best = this.#best(extent, paragraphs, this.#budget);
      if (best === undefined) return;
      for (const needed of this.#missing(best)) this.select(needed, 'length');
      this.select(best, extent);
      yield;
    }
  }

  /** If coverage is low, shortens sentences to their main clause so that one more sentence fits. */
  condense(lead: number): void {
    if (this.#coveredParagraphs.size >= MIN_COVERAGE) return;
    const savings = [...this.selected.keys()]
      .filter((at) => at !== lead)
      .map((at) => ({ at, saved: this.#saved(at) }));
    const saved = savings.reduce((sum, each) => sum + each.saved, 0);
    const best = this.#best('length', 'uncovered', this.#budget + saved);
    if (best === undefined) return;
    const missing = [...this.#missing(best)];
    const cost = this.#cost([...missing, best]);
    for (const each of savings.toSorted((a, b) => b.saved - a.saved)) {
      if (cost <= this.#budget) break;
      this.selected.set(each.at, this.#candidates[each.at]?.shortLength ?? 0);
      this.#budget += each.saved;
    }
    for (const needed of missing) this.select(needed, 'length');
    this.select(best, 'length');
  }

  #saved(at: number): number {
    const candidate = this.#candidates[at];
    return candidate ? candidate.length - candidate.shortLength : 0;
  }

  /** The sentence of the highest value, of those that fit the budget with what they need. */
  #best(extent: Extent, paragraphs: 'uncovered' | 'any', budget: number): number | undefined {
    let best: number | undefined;
    let highest = 0;
    for (const [at, candidate] of this.#candidates.entries()) {
      if (!candidate.isSelectable || this.selected.has(at)) continue;
      const mustWait = this.#coveredParagraphs.has(candidate.paragraph) && !candidate.isQualifying;
      if (paragraphs === 'uncovered' && mustWait) continue;
      const needed = candidate.needs.length > 0 ? this.#cost([...this.#missing(at)]) : 0;
      const cost = needed + candidate[extent] + LINE_FEED;
      if (cost > budget) continue;
      const novelty = Math.max(0, 1 - (this.#redundancy[at] ?? 0)) ** REDUNDANCY;
      const value = (candidate.importance * novelty) / cost ** LENGTH_PENALTY;
      if (value <= highest) continue;
      highest = value;
      best = at;
    }
    return best;
  }

  /** The unselected sentences that a sentence needs, directly or through another. */
  #missing(at: number, found = new Set<number>()): ReadonlySet<number> {
    for (const alternatives of this.#candidates[at]?.needs ?? []) {
      const [best = -1] = alternatives;
      if (alternatives.some((other) => this.selected.has(other) || found.has(other))) continue;
      found.add(best);
      this.#missing(best, found);
    }
    return found;
  }

  #cost(sentences: readonly number[]): number {
    return sentences.reduce((sum, at) => sum + (this.#candidates[at]?.length ?? 0) + LINE_FEED, 0);
  }
}
