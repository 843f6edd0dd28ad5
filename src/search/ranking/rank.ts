import type { Span } from '../../arabic/sentences.ts';
import type { PassageId } from '../index/passage.ts';
import type { PassageRange, SearchIndex } from '../index/search-index.ts';
import type { Query } from '../query/query.ts';
import type { DisabledRules } from '../rules.ts';
import type { SearchEngine, SearchScope } from '../search-engine.ts';
import { answerTypeSpansIn } from './answer-type-spans.ts';
import type { Candidate } from './bm25.ts';
import { fuse } from './fusion.ts';
import {
  adjacencyWeight,
  type Match,
  matchesIn,
  missingWeight,
  totalWeight,
  type WordsByTerm,
  wordsByTerm,
} from './matches.ts';

/** A passage with its matches and scores. */
export interface RankedPassage {
  readonly passage: PassageId;
  readonly matches: readonly Match[];
  /** The matches in the title of its report. */
  readonly titleMatches: readonly Match[];
  /** Where words of the type that is asked for (a number, a time, a cause) stand in its text. */
  readonly answerTypeSpans: readonly Span[];
  /** How similar in meaning it is, and its most similar sentence; undefined without embeddings. */
  readonly similarity: number | undefined;
  readonly nearestSentence: number | undefined;
  /** Its score by words: BM25, with bonuses for adjacent words and for the answer type. */
  readonly rankScore: number;
  /** How far that is above the best other passage's, as a share of it; 0 if it is not the best. */
  readonly lead: number;
}

/** How many of the best passages by BM25 are reranked. */
const MAX_CANDIDATES = 50;
/** Share of their weight that words add when they are neighbours in the question and near in the passage. */
const ADJACENCY_BONUS = 0.8;
/** For a number, time or cause, when one is asked for; a rare word found once adds about 4. */
const ANSWER_TYPE_BONUS = 1;
/** Share of their weight that words add which stand only in the report's title. */
const TITLE_BONUS = 0.5;
/** How many reports are candidates only because of their titles. */
const MAX_TITLES = 3;
/** How many of the passages nearest in meaning are candidates, even if they hold no word of it. */
const MAX_NEAREST = 10;

/**
 * Ranks passages. BM25 finds them; the best are reranked, higher where the words stand together and
 * beside an answer of the type that is asked for. Where semantic similarity is known, the passages
 * nearest in meaning are candidates as well, and both orders are fused.
 *
 * @returns the best passages, best first
 */
export function rank(
  query: Query,
  engine: SearchEngine,
  { within, similarity }: SearchScope,
): RankedPassage[] {
  const { index, retriever, without } = engine;
  const wordsOfTerm = wordsByTerm(query.words);
  const score = (candidate: Candidate) =>
    scoreCandidate(candidate, query, wordsOfTerm, index, without);
  const found = retriever.find(query.words, within, MAX_CANDIDATES);
  const candidates = found.length > 0 ? found : titled(query, engine, within);
  if (!similarity) {
    const scored = withLeads(withoutCopies(candidates.map(score), index));
    return scored.sort((a, b) => b.rankScore - a.rankScore || a.passage - b.passage);
  }
  const known = new Set(candidates.map(({ passage }) => passage));
  const nearest = similarity
    .nearest(within, MAX_NEAREST)
    .filter((passage) => !known.has(passage))
    .map((passage) => ({ passage, bm25: 0 }));
  const passages = [...candidates, ...nearest].map((candidate) => ({
    ...score(candidate),
    ...similarity.of(candidate.passage),
  }));
  return fuse(withLeads(withoutCopies(passages, index)), totalWeight(query.words));
}

/**
 * Nothing but the title may speak of what is asked (`معرض الكتاب في طبرق`): the report below it is what comes closest.
 *
 * @returns the first passages of the reports whose titles hold words of the question, best title first
 */
function titled(
  { words }: Query,
  { index, retriever, without }: SearchEngine,
  [first, end]: PassageRange,
): Candidate[] {
  const { titles } = index;
  const [firstTitle, lastTitle] = [titles[first], titles[end - 1]];
  if (without.has('titles') || firstTitle === undefined || lastTitle === undefined) return [];
  const best = retriever.find(words, [firstTitle, lastTitle + 1], MAX_TITLES);
  return best.map(({ passage }) => ({ passage: titles.indexOf(passage, first), bm25: 0 }));
}

/** @returns the passages; of those with the same text only the one with the highest score */
function withoutCopies<T extends RankedPassage>(
  passages: readonly T[],
  { firstCopies }: SearchIndex,
): T[] {
  const best = new Map<PassageId | undefined, T>();
  for (const one of passages.toSorted((a, b) => a.passage - b.passage)) {
    const first = firstCopies[one.passage];
    const earlier = best.get(first);
    if (!earlier || one.rankScore > earlier.rankScore) best.set(first, one);
  }
  return passages.length === best.size ? [...passages] : [...best.values()];
}

/** @returns the passages, each with its lead over the best of the others */
function withLeads<T extends RankedPassage>(passages: readonly T[]): T[] {
  const [best = 0, second = 0] = passages.map(({ rankScore }) => rankScore).sort((a, b) => b - a);
  return passages.map((passage) => {
    const { rankScore } = passage;
    const other = rankScore === best ? second : best;
    return { ...passage, lead: Math.max(0, (rankScore - other) / (rankScore || 1)) };
  });
}

/** @returns a passage with its matches, whether it is among the best or not */
export function rankPassage(
  query: Query,
  passage: PassageId,
  { index, without }: SearchEngine,
): RankedPassage {
  const wordsOfTerm = wordsByTerm(query.words);
  return scoreCandidate({ passage, bm25: 0 }, query, wordsOfTerm, index, without);
}

function scoreCandidate(
  { passage, bm25 }: Candidate,
  { words, form }: Query,
  wordsOfTerm: WordsByTerm,
  { terms, titles }: SearchIndex,
  without: DisabledRules,
): RankedPassage {
  const matches = matchesIn(passage, wordsOfTerm, terms);
  const titleMatches = without.has('titles')
    ? []
    : matchesIn(titles[passage] ?? 0, wordsOfTerm, terms);
  const answerTypeSpans = form ? answerTypeSpansIn(form.asks, passage, matches, terms) : [];
  const rankScore =
    bm25 +
    TITLE_BONUS * missingWeight(words, matches, titleMatches) +
    (without.has('adjacency') ? 0 : ADJACENCY_BONUS * adjacencyWeight(words, matches)) +
    (answerTypeSpans.length > 0 && !without.has('answerType') ? ANSWER_TYPE_BONUS : 0);
  return {
    passage,
    matches,
    titleMatches,
    answerTypeSpans,
    similarity: undefined,
    nearestSentence: undefined,
    rankScore,
    lead: 0,
  };
}
