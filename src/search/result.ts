import type { Span } from '../arabic/sentences.ts';
import type { SmallTalk } from '../arabic/small-talk.ts';
import type { Report } from '../knowledge/report.ts';
import type { AssessedPassage } from './confidence/assess.ts';
import type { GateName } from './confidence/gates/index.ts';
import { type Excerpt, excerpt } from './excerpt/excerpt.ts';
import { highlightsIn } from './excerpt/highlights.ts';
import type { Passage } from './index/passage.ts';
import { passageAt, reportsWithCopy, type SearchIndex } from './index/search-index.ts';
import type { ResolvedQuestion } from './resolve-question.ts';

/** A passage with what is shown of it. */
export interface Result extends Passage {
  /** The probability that the passage answers the question, 0–1. */
  readonly score: number;
  readonly excerpt: Excerpt;
  /** `[start, end)` offsets into the whole paragraph, in order. */
  readonly highlights: readonly Span[];
  /** The other reports that hold the same text. */
  readonly alsoIn: readonly Report[];
}

/** A passage on the topic of the question that may not answer it. */
export interface Closest extends Result {
  /** The gate that held it back; undefined when it was only unsure. */
  readonly gate: GateName | undefined;
}

/** What a member is shown for a question. */
export interface SearchResult {
  /** The passages that answer, by falling score, at most five. */
  readonly results: readonly Result[];
  /** When none answers: the passages that come closest, best first, at most three; none: silence. */
  readonly nearest: readonly Closest[];
  /** The first of `nearest`. */
  readonly closest: Closest | undefined;
  /** The alternative reading that was used; undefined when the question was read as typed. */
  readonly reading: string | undefined;
  /** The kind of small talk (a greeting, thanks, …); nothing was searched then. */
  readonly smallTalk: SmallTalk | undefined;
}

const NO_RESULTS: SearchResult = {
  results: [],
  nearest: [],
  closest: undefined,
  reading: undefined,
  smallTalk: undefined,
};

/** @returns what a member is shown for a resolved question */
export function toSearchResult(resolved: ResolvedQuestion, index: SearchIndex): SearchResult {
  if (resolved.smallTalk) return { ...NO_RESULTS, smallTalk: resolved.smallTalk };
  const { reading, pass } = resolved;
  const { decision } = pass;
  const nearest = decision.nearest.map(
    ({ passage, gate }): Closest => ({ ...resultOf(passage, index), gate }),
  );
  return {
    ...NO_RESULTS,
    results: decision.answers.map((passage) => resultOf(passage, index)),
    nearest,
    closest: nearest[0],
    reading,
  };
}

function resultOf(assessed: AssessedPassage, index: SearchIndex): Result {
  const { query, score, matches, answerTypeSpans, quote } = assessed;
  const passage = passageAt(index, assessed.passage);
  const highlights = quote ? [quote] : highlightsIn(passage.text, query, matches, answerTypeSpans);
  return {
    ...passage,
    score,
    highlights,
    alsoIn: reportsWithCopy(index, assessed.passage),
    excerpt: excerpt(passage.text, assessed, query.words, highlights),
  };
}

const NO_MATCHES = {
  matches: [],
  answerTypeSpans: [],
  nearestSentence: undefined,
  quote: undefined,
};

/** @returns a passage that was not searched for: with score 1 and no highlights */
export function unsearchedResult(passage: Passage): Result {
  return {
    ...passage,
    score: 1,
    highlights: [],
    alsoIn: [],
    excerpt: excerpt(passage.text, NO_MATCHES, [], []),
  };
}
