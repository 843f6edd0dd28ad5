import type { SmallTalk } from '../arabic/lexicon/small-talk.ts';
import type { Span } from '../arabic/sentences.ts';
import type { AssessedPassage } from './confidence/assess.ts';
import type { GateName } from './confidence/gates/index.ts';
import { type Excerpt, excerpt } from './excerpt/excerpt.ts';
import { highlightsIn } from './excerpt/highlights.ts';
import type { Passage } from './index/passage.ts';
import { passageAt, type SearchIndex } from './index/search-index.ts';
import type { ResolvedQuestion } from './resolve-question.ts';

/** A passage as it is shown. */
export interface Result extends Passage {
  /** How likely the passage answers the question, 0–1. */
  readonly score: number;
  readonly excerpt: Excerpt;
  /** `[start, end)` offsets into the whole paragraph of what is to be highlighted. */
  readonly highlights: readonly Span[];
}

/** A passage that speaks of what is asked, but may not tell it. */
export interface Closest extends Result {
  /** What held it back; undefined when it was only unsure. */
  readonly gate: GateName | undefined;
}

/** What the reports say to a question. */
export interface SearchResult {
  /** The passages that answer, by falling score, at most five; none when none is sure enough. */
  readonly results: readonly Result[];
  /** When none answers: the passage that comes closest; undefined when the reports are silent. */
  readonly closest: Closest | undefined;
  /** The alternative reading that was used; undefined when the question was taken as typed. */
  readonly reading: string | undefined;
  /** What it is when it is no question: a greeting, thanks, …; nothing is shown then. */
  readonly smallTalk: SmallTalk | undefined;
}

const NOTHING: SearchResult = {
  results: [],
  closest: undefined,
  reading: undefined,
  smallTalk: undefined,
};

/** @returns what a member is shown of a resolved question */
export function toSearchResult(resolved: ResolvedQuestion, index: SearchIndex): SearchResult {
  if (resolved.smallTalk) return { ...NOTHING, smallTalk: resolved.smallTalk };
  const { reading, pass } = resolved;
  const { answers, closest, gate } = pass.decision;
  return {
    ...NOTHING,
    results: answers.map((passage) => resultOf(passage, index)),
    closest: closest && { ...resultOf(closest, index), gate },
    reading,
  };
}

function resultOf(assessed: AssessedPassage, index: SearchIndex): Result {
  const { query, score, matches, answerTypeSpans } = assessed;
  const passage = passageAt(index, assessed.passage);
  const highlights = highlightsIn(passage.text, query, matches, answerTypeSpans);
  return {
    ...passage,
    score,
    highlights,
    excerpt: excerpt(passage.text, assessed, query.words, highlights),
  };
}

const NOTHING_FOUND = { matches: [], answerTypeSpans: [], nearestSentence: undefined };

/** @returns a passage as if it had been found, with nothing highlighted */
export function unsearchedResult(passage: Passage): Result {
  return {
    ...passage,
    score: 1,
    highlights: [],
    excerpt: excerpt(passage.text, NOTHING_FOUND, [], []),
  };
}
