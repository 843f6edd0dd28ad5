import type { Library, Report } from '../knowledge/report.ts';
import type { SynonymRule } from '../knowledge/synonyms.ts';
import { type CooperativeTask, runToEnd } from '../util/cooperative.ts';
import { type AssessedPassage, assess, evidenceOf } from './confidence/assess.ts';
import { decide } from './confidence/decide.ts';
import { firingGates, firstGate } from './confidence/gates/index.ts';
import { type Excerpt, excerpt } from './excerpt/excerpt.ts';
import { highlightsIn } from './excerpt/highlights.ts';
import { explain } from './explain/explain.ts';
import type { Explanation } from './explain/explanation.ts';
import type { Passage } from './index/passage.ts';
import { buildSearchIndex } from './index/search-index.ts';
import type { PassageId } from './index/term-index.ts';
import { alternativeReadings } from './query/alternative-readings.ts';
import { publishedSpelling, spellerOf } from './query/published-spelling.ts';
import { QueryParser } from './query/query.ts';
import { CandidateRetriever } from './ranking/bm25.ts';
import { type RankedPassage, rank } from './ranking/rank.ts';
import type { SemanticSimilarity } from './ranking/similarity.ts';
import {
  MIN_WORDS_OF_READING,
  type ResolvedQuestion,
  resolveQuestion,
  type SearchPass,
  termsOf,
} from './resolve-question.ts';
import type { JudgedPassage, Result, SearchResult } from './result.ts';

export interface Search {
  /**
   * @param question - what a person asked, any text
   * @param report - search in this report only
   * @param similarity - how near in meaning the passages are to the question, where that is known
   */
  ask(question: string, report?: Report, similarity?: SemanticSimilarity): SearchResult;
  /** @returns how `ask` comes to its answer for the same question, step by step */
  explain(question: string, report?: Report, similarity?: SemanticSimilarity): Explanation;
  /** @returns a paragraph, counted from 1, as if it had been found; undefined when there is none */
  show(report: Report, paragraph: number): Result | undefined;
  /** @returns the best passages for the question, best first, whether they answer it or not */
  rank(question: string, most: number, report?: Report): Pick<Result, keyof Passage | 'score'>[];
  /** @returns the best passages, best first, and how they are judged */
  judge(
    question: string,
    most: number,
    report?: Report,
    similarity?: SemanticSimilarity,
  ): JudgedPassage[];
}

const NOTHING_FOUND = { matches: [], hints: [], nearestSentence: undefined };
const NOTHING: SearchResult = {
  results: [],
  closest: undefined,
  reading: undefined,
  smallTalk: undefined,
};

/**
 * @param library - the reports
 * @param rules - words and phrases that may stand for one another
 * @returns a search over all paragraphs of the reports; building it is the costly part
 */
export function createSearch(library: Library, rules: readonly SynonymRule[] = []): Search {
  return runToEnd(buildSearch(library, rules));
}

/** The same as `createSearch`, piece by piece. */
export function* buildSearch(
  library: Library,
  rules: readonly SynonymRule[],
): CooperativeTask<Search> {
  const { passages, index, synonyms, deletions, latin } = yield* buildSearchIndex(library, rules);
  const finder = new CandidateRetriever(index);
  const { vocabulary } = index;
  const parser = new QueryParser(index, { vocabulary, deletions, synonyms });
  const everything = [0, passages.length] as const;
  const ranges = new Map<Report, readonly [PassageId, PassageId]>();
  const openings = new Set<PassageId>();
  let first = 0;
  for (const report of library) {
    ranges.set(report, [first, first + report.paragraphs.length]);
    openings.add(first);
    first += report.paragraphs.length;
  }

  const spell = spellerOf(latin, index, passages);
  const ranked = (terms: readonly string[], report?: Report, similarity?: SemanticSimilarity) => {
    const query = parser.parse(terms);
    const within = report ? (ranges.get(report) ?? [0, 0]) : everything;
    const found = rank(query, index, finder, within, openings, similarity);
    return { query, found, assessed: (passage: RankedPassage) => assess(query, passage) };
  };
  const best = (
    question: string,
    most: number,
    report?: Report,
    similarity?: SemanticSimilarity,
  ): AssessedPassage[] => {
    const { found, assessed } = ranked(termsOf(question), report, similarity);
    return found.slice(0, most).map(assessed);
  };
  const passageOf = ({ passage }: RankedPassage): Passage => {
    const found = passages[passage];
    if (!found) throw new RangeError(`there is no passage ${passage}`);
    return found;
  };
  const evidence = (passage: AssessedPassage) =>
    evidenceOf(passage, passageOf(passage).text, index, synonyms);
  const resultOf = (found: AssessedPassage): Result => {
    const { query, score } = found;
    const passage = passageOf(found);
    const highlights = highlightsIn(passage.text, query, found.matches, found.hints);
    let cut: Excerpt | undefined;
    return {
      ...passage,
      score,
      highlights,
      // Of five results a reader is shown one: the others' are cut when they are walked to.
      get excerpt() {
        cut ??= excerpt(passage.text, found, query.words, highlights);
        return cut;
      },
    };
  };
  const attempt = (
    terms: readonly string[],
    minMatchedWords: number,
    report?: Report,
    similarity?: SemanticSimilarity,
  ): SearchPass => {
    const asked = ranked(terms, report, similarity);
    const gateOf = (passage: AssessedPassage) => firstGate(evidence(passage));
    return {
      ...asked,
      minMatchedWords,
      decision: decide(asked.found, asked.assessed, gateOf, minMatchedWords),
    };
  };
  const taken = (
    question: string,
    report?: Report,
    similarity?: SemanticSimilarity,
  ): ResolvedQuestion =>
    resolveQuestion(
      question,
      (terms) => attempt(terms, 0, report, similarity),
      (terms) => attempt(terms, MIN_WORDS_OF_READING, report),
      (typed) => alternativeReadings(typed, spell, synonyms),
    );

  return {
    ask(question, report, similarity) {
      const course = taken(question, report, similarity);
      if (course.everyday) return { ...NOTHING, smallTalk: course.everyday };
      const { answers, closest, gate } = course.attempt.decision;
      return {
        ...NOTHING,
        results: answers.map(resultOf),
        closest: closest && { ...resultOf(closest), gate },
        reading: course.reading,
      };
    },
    explain: (question, report, similarity) =>
      explain(taken(question, report, similarity), question, {
        termOf: (id) => publishedSpelling(id, index, passages) ?? vocabulary.terms[id] ?? '',
        passageOf,
        gatesOf: (passage) => firingGates(evidence(passage)),
      }),
    show(report, paragraph) {
      const text = report.paragraphs[paragraph - 1];
      if (text === undefined) return undefined;
      const whole = { report, paragraph, text, highlights: [] };
      return { ...whole, score: 1, excerpt: excerpt(text, NOTHING_FOUND, [], []) };
    },
    rank: (question, most, report) =>
      best(question, most, report).map((found) => ({
        ...passageOf(found),
        score: found.score,
      })),
    judge: (question, most, report, similarity) =>
      best(question, most, report, similarity).map((found) => ({
        ...passageOf(found),
        score: found.score,
        features: found.features,
        hasStrongMatch: found.hasStrongMatch,
        gates: firingGates(evidence(found)),
      })),
  };
}
