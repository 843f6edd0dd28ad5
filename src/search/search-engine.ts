import type { GateName } from './confidence/gates/index.ts';
import type { PassageRange, SearchIndex } from './index/search-index.ts';
import type { QueryParser } from './query/query-parser.ts';
import type { CandidateRetriever } from './ranking/bm25.ts';
import type { SemanticSimilarity } from './ranking/similarity.ts';
import type { RuleName } from './rules.ts';

/** What the searches for all questions share. */
export interface SearchEngine {
  readonly index: SearchIndex;
  readonly parser: QueryParser;
  readonly retriever: CandidateRetriever;
  /** Rules and gates that an evaluation disables. */
  readonly without: { has(rule: RuleName | GateName): boolean };
}

/** The scope of the search for one question. */
export interface SearchScope {
  readonly within: PassageRange;
  /** How similar the passages are to the question; undefined without embeddings. */
  readonly similarity: SemanticSimilarity | undefined;
}
