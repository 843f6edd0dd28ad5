import type { SynonymRule } from '../knowledge/parse-synonyms.ts';
import type { Library, Report } from '../knowledge/report.ts';
import { type CooperativeTask, runToEnd } from '../util/cooperative.ts';
import { type AssessedPassage, assess } from './confidence/assess.ts';
import { gateInputOf } from './confidence/gates/gate-input.ts';
import { firingGates, type GateName } from './confidence/gates/index.ts';
import type { ReaderJudgement } from './confidence/reader-judgement.ts';
import { explain } from './explain/explain.ts';
import type { Explanation } from './explain/explanation.ts';
import type { Passage, PassageId } from './index/passage.ts';
import { buildSearchIndex, passageAt, rangeIn } from './index/search-index.ts';
import { QueryParser } from './query/query-parser.ts';
import { CandidateRetriever } from './ranking/bm25.ts';
import { rank } from './ranking/rank.ts';
import type { SemanticSimilarity } from './ranking/similarity.ts';
import { judgedByReader, resolveQuestion } from './resolve-question.ts';
import { type Result, type SearchResult, toSearchResult, unsearchedResult } from './result.ts';
import type { SearchEngine, SearchScope } from './search-engine.ts';
import { termsOf } from './search-pass.ts';

export interface SearchOptions {
  /** The report to search; undefined: all reports. */
  readonly report?: Report | undefined;
  /** How similar the passages are to the question; undefined: search by words only. */
  readonly similarity?: SemanticSimilarity | undefined;
  /** What a reader said of the question; undefined: words (and embeddings) decide. */
  readonly judgement?: ReaderJudgement | undefined;
}

/** What a reader may be shown of a question. */
export interface Candidates {
  /** The alternative reading that the search used; undefined: as it was typed. */
  readonly reading: string | undefined;
  /** The best passages, best first. */
  readonly passages: readonly PassageId[];
}

/** A passage with its assessment, whether it is shown or not. */
export interface JudgedPassage
  extends Passage,
    Pick<AssessedPassage, 'score' | 'features' | 'hasStrongMatch'> {
  /** All gates that hold it back. */
  readonly gates: readonly GateName[];
}

export interface Search {
  /** @param question - any text that a person typed */
  ask(question: string, options?: SearchOptions): SearchResult;
  /**
   * @returns the best `limit` passages for a reader to read; undefined for small talk, which nobody reads
   */
  candidates(question: string, limit: number, options?: SearchOptions): Candidates | undefined;
  /** @returns how `ask` gets its result for the same question, step by step */
  explain(question: string, options?: SearchOptions): Explanation;
  /** @returns a paragraph, counted from 1, as a result; undefined when there is none */
  show(report: Report, paragraph: number): Result | undefined;
  /** @returns the best `limit` passages, best first, whether they answer the question or not */
  rank(question: string, limit: number, report?: Report): Pick<Result, keyof Passage | 'score'>[];
  /** @returns the best `limit` passages, best first, with their assessments */
  judge(question: string, limit: number, options?: SearchOptions): JudgedPassage[];
}

const ALL_RULES_ON: SearchEngine['without'] = new Set();

/**
 * @param library - the reports
 * @param synonyms - words and phrases that may stand for one another
 * @param without - rules and gates that an evaluation disables
 * @returns a search over all paragraphs of the reports; building it takes long, searching does not
 */
export function createSearch(
  library: Library,
  synonyms: readonly SynonymRule[] = [],
  without: SearchEngine['without'] = ALL_RULES_ON,
): Search {
  return runToEnd(buildSearch(library, synonyms, without));
}

/** `createSearch` as a cooperative task. */
export function* buildSearch(
  library: Library,
  synonyms: readonly SynonymRule[],
  without: SearchEngine['without'] = ALL_RULES_ON,
): CooperativeTask<Search> {
  const index = yield* buildSearchIndex(library, synonyms);
  const engine: SearchEngine = {
    index,
    parser: new QueryParser(index, without),
    retriever: new CandidateRetriever(index.terms),
    without,
  };
  const scopeOf = ({ report, similarity }: SearchOptions): SearchScope => ({
    within: rangeIn(index, report),
    similarity,
  });
  const best = (question: string, limit: number, options: SearchOptions): AssessedPassage[] => {
    const query = engine.parser.parse(termsOf(question));
    const ranked = rank(query, engine, scopeOf(options)).slice(0, limit);
    return ranked.map((passage) => assess(query, passage, without));
  };
  const resolve = (question: string, options: SearchOptions) => {
    const resolved = resolveQuestion(question, engine, scopeOf(options));
    const { judgement } = options;
    return judgement ? judgedByReader(resolved, judgement, engine) : resolved;
  };

  return {
    ask: (question, options = {}) => toSearchResult(resolve(question, options), index),
    candidates(question, limit, options = {}) {
      const resolved = resolveQuestion(question, engine, scopeOf(options));
      if (resolved.smallTalk) return undefined;
      const { reading, pass } = resolved;
      return { reading, passages: pass.ranked.slice(0, limit).map(({ passage }) => passage) };
    },
    explain: (question, options = {}) =>
      explain(resolve(question, options), question, options.judgement, engine),
    show(report, paragraph) {
      const text = report.paragraphs[paragraph - 1];
      return text === undefined ? undefined : unsearchedResult({ report, paragraph, text });
    },
    rank: (question, limit, report) =>
      best(question, limit, { report }).map(({ passage, score }) => ({
        ...passageAt(index, passage),
        score,
      })),
    judge: (question, limit, options = {}) =>
      best(question, limit, options).map((assessed) => ({
        ...passageAt(index, assessed.passage),
        score: assessed.score,
        features: assessed.features,
        hasStrongMatch: assessed.hasStrongMatch,
        gates: firingGates(gateInputOf(assessed, index)),
      })),
  };
}
