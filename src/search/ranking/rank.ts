import { isCauseWord } from '../../arabic/lexicon/causes.ts';
import { isNumberWord, isTimeWord } from '../../arabic/lexicon/quantity-words.ts';
import type { Asking } from '../../arabic/question-form.ts';
import type { Span } from '../../arabic/sentences.ts';
import { type PassageId, type TermIndex, tokensOf } from '../index/term-index.ts';
import type { Query } from '../query/query.ts';
import type { DisabledRules } from '../rules.ts';
import type { SearchEngine, SearchScope } from '../search-engine.ts';
import type { Candidate } from './bm25.ts';
import { fuse } from './fusion.ts';
import {
  adjacencyWeight,
  type Match,
  matchesIn,
  totalWeight,
  type WordsByTerm,
  wordsByTerm,
} from './matches.ts';

/** A passage with what speaks for it. */
export interface RankedPassage {
  readonly passage: PassageId;
  readonly matches: readonly Match[];
  /** Where words of the kind that is asked for (a number, a time, a cause) stand in its text. */
  readonly hints: readonly Span[];
  /** How near it is in meaning, and its sentence that is nearest; undefined where nothing tells. */
  readonly similarity: number | undefined;
  readonly nearestSentence: number | undefined;
  /** What ranks it by words: BM25 with what a closer look adds. */
  readonly rankScore: number;
}

/** How many of the best passages by BM25 are looked at more closely. */
const CLOSER_LOOK = 50;
/** Share of their weight that words add which are neighbours in the question and near in the passage. */
const ADJACENCY_BONUS = 0.8;
/** A number, time or cause beside the words, when one is asked for; a rare word found once adds about 4. */
const ANSWER_TYPE_BONUS = 1;
/** How many of the passages nearest in meaning are looked at though they may hold no word of it. */
const NEAREST = 10;

/**
 * Ranks passages. BM25 finds them; a closer look at the best moves those up in which the words stand
 * together, with what is asked for beside them. Where semantic similarity is known, the passages nearest
 * in meaning are candidates as well, and both orders are fused.
 *
 * @returns the best passages, best first
 */
export function rank(
  query: Query,
  { index, retriever, without }: Omit<SearchEngine, 'parser'>,
  { within, similarity }: SearchScope,
): RankedPassage[] {
  const wordsOfTerm = wordsByTerm(query.words);
  const candidates = retriever.find(query.words, within, CLOSER_LOOK);
  if (!similarity) {
    return candidates
      .map((candidate) => lookCloser(candidate, query, wordsOfTerm, index.terms, without))
      .sort((a, b) => b.rankScore - a.rankScore || a.passage - b.passage);
  }
  const known = new Set(candidates.map(({ passage }) => passage));
  const nearest = similarity
    .nearest(within, NEAREST)
    .filter((passage) => !known.has(passage))
    .map((passage) => ({ passage, bm25: 0 }));
  const passages = [...candidates, ...nearest].map((candidate) => ({
    ...lookCloser(candidate, query, wordsOfTerm, index.terms, without),
    ...similarity.of(candidate.passage),
  }));
  return fuse(passages, totalWeight(query.words));
}

function lookCloser(
  { passage, bm25 }: Candidate,
  { words, form }: Query,
  wordsOfTerm: WordsByTerm,
  terms: TermIndex,
  without: DisabledRules,
): RankedPassage {
  const matches = matchesIn(passage, wordsOfTerm, terms);
  const hints = form ? hintsIn(form.asks, passage, matches, terms) : [];
  const rankScore =
    bm25 +
    (without.has('adjacency') ? 0 : ADJACENCY_BONUS * adjacencyWeight(words, matches)) +
    (hints.length > 0 && !without.has('answerType') ? ANSWER_TYPE_BONUS : 0);
  return { passage, matches, hints, similarity: undefined, nearestSentence: undefined, rankScore };
}

/** Words that hint at an answer, by what is asked; other kinds of answers show in no single word. */
const IS_OF_KIND: Partial<Record<Asking, (term: string, stem: string) => boolean>> = {
  number: isNumberWord,
  time: (term, stem) => isTimeWord(stem) || isNumberWord(term, stem),
  cause: (_, stem) => isCauseWord(stem),
};

/** @returns where words of the kind that is asked for stand, in sentences that match the question */
function hintsIn(
  asks: Asking,
  passage: PassageId,
  matches: readonly Match[],
  index: TermIndex,
): Span[] {
  const isOfKind = IS_OF_KIND[asks];
  if (!isOfKind) return [];
  const { terms, stems } = index.vocabulary;
  const sentences = new Set(matches.map(({ sentence }) => sentence));
  const hints: Span[] = [];
  const [first, end] = tokensOf(passage, index);
  for (let token = first; token < end; token++) {
    const start = index.tokenStarts[token] ?? 0;
    if (!sentences.has(index.tokenSentences[token] ?? -1)) continue;
    const term = index.tokenTerms[token] ?? -1;
    if (isOfKind(terms[term] ?? '', stems[term] ?? '')) {
      hints.push([start, index.tokenEnds[token] ?? start]);
    }
  }
  return hints;
}
