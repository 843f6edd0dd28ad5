import type { Problem } from '../knowledge/problem.ts';
import type { Library } from '../knowledge/report.ts';
import type { ReaderJudgement } from '../search/confidence/reader-judgement.ts';
import type { SemanticSimilarity } from '../search/ranking/similarity.ts';
import type { Search, SearchOptions } from '../search/search.ts';
import type { ChooseSentences } from './posting/summary-candidates.ts';
import type { Summaries } from './posting/summary-text.ts';
import type { Catalogue } from './reading/catalogue.ts';
import type { Headings } from './reading/headings.ts';

/** What the bot answers from: built once, never changed, replaced as a whole. */
export interface Knowledge {
  readonly library: Library;
  /** What was passed over when the files were read, or looks like a mistake. */
  readonly warnings: readonly Problem[];
  readonly search: Search;
  readonly catalogue: Catalogue;
  readonly headings: Headings;
  readonly summaries: Summaries;
  /** Questions that the reports answer. */
  readonly examples: readonly string[];
  /**
   * Compares a question with the passages by embeddings; absent if embeddings are off.
   *
   * @returns undefined if the embedding of the question is not available in time
   */
  similarityTo?(question: string): Promise<SemanticSimilarity | undefined>;
  /**
   * Has a reader read the reports for a question; absent if none is set. Equal questions at the same time
   * are read once.
   *
   * @param options - the report to read, and the similarity of passages, if they are known
   * @param signal - aborts when nobody waits for the judgement any more
   * @returns undefined if there is no judgement, for whatever reason: then words decide
   */
  readFor?(
    question: string,
    options: Pick<SearchOptions, 'report' | 'similarity'>,
    signal: AbortSignal,
  ): Promise<ReaderJudgement | undefined>;
  /** Has a reader choose the sentences of a summary; absent if none is set. */
  readonly chooseSentences?: ChooseSentences;
}
