import type { Library } from '../knowledge/report.ts';
import type { SemanticSimilarity } from '../search/ranking/similarity.ts';
import type { Search } from '../search/search.ts';

/** What the bot answers from: built once, never changed, replaced as a whole. */
export interface Knowledge {
  readonly library: Library;
  readonly search: Search;
  /** Questions that the reports answer. */
  readonly examples: readonly string[];
  /**
   * How near in meaning the passages are to a question; absent without embeddings.
   *
   * @returns undefined when nothing can tell in time
   */
  similarityTo?(question: string): Promise<SemanticSimilarity | undefined>;
}
