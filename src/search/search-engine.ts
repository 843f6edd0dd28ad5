import type { GateName } from './confidence/gates/index.ts';
import type { PassageRange, SearchIndex } from './index/search-index.ts';
import type { QueryParser } from './query/query-parser.ts';
import type { CandidateRetriever } from './ranking/bm25.ts';
import type { SemanticSimilarity } from './ranking/similarity.ts';
import type { RuleName } from './rules.ts';

/** What all searches share. */
export interface SearchEngine {
  readonly index: SearchIndex;
  readonly parser: QueryParser;
  readonly retriever: CandidateRetriever;
  /** Rules and gates that an evaluation switches off. */
  readonly without: ReadonlySet<RuleName | GateName>;
}

/** Where one question is searched, and by what beside words. */
export interface SearchScope {
  readonly within: PassageRange;
  /** How near in meaning the passages are to the question; undefined: not known. */
  readonly similarity: SemanticSimilarity | undefined;
}
