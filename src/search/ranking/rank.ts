import { isCauseWord } from '../../arabic/lexicon/causes.ts';
import { isNumberWord, isTimeWord } from '../../arabic/lexicon/quantity-words.ts';
import type { Asking } from '../../arabic/question-form.ts';
import type { Span } from '../../arabic/sentences.ts';
import { type PassageId, type TermIndex, tokensOf } from '../index/term-index.ts';
import type { Query } from '../query/query.ts';
import type { Candidate, CandidateRetriever } from './bm25.ts';
import { fuse } from './fusion.ts';
import { adjacencyWeight, type Match, matchesIn, wordsByTerm } from './matches.ts';
import type { SemanticSimilarity } from './similarity.ts';

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
/** Words that are neighbours in the question, near one another in the passage: share of their weight. */
const NEIGHBOURS = 0.8;
/** A number or time beside the words, when one is asked for; a rare word found once is worth about 4. */
const TYPE = 1;
/** Opening a report, which says what the rest goes on about: share of all that is asked. */
const OPENING = 0.03;
/** How many of the passages nearest in meaning are looked at though they may hold no word of it. */
const NEAREST = 10;

/**
 * Ranks passages. BM25 finds them; a closer look at the best moves those up in which the words stand
 * together, with what is asked for beside them.
 *
 * @param within - `[first, end)` of the passages to look at
 * @param openings - the passages that open a report
 * @param similarity - how near they are in meaning, where that is known
 * @returns the best passages, best first
 */
export function rank(
  query: Query,
  index: TermIndex,
  finder: CandidateRetriever,
  within: readonly [PassageId, PassageId],
  openings: ReadonlySet<PassageId>,
  similarity?: SemanticSimilarity,
): RankedPassage[] {
  const { words, form } = query;
  const meant = wordsByTerm(words);
  const asked = words.reduce((sum, { weight }) => sum + weight, 0);
  const look = ({ passage, bm25 }: Candidate): RankedPassage => {
    const matches = matchesIn(passage, meant, index);
    const hints = form ? hintsIn(form.asks, passage, matches, index) : [];
    const rankScore =
      bm25 +
      NEIGHBOURS * adjacencyWeight(words, matches) +
      (hints.length > 0 ? TYPE : 0) +
      (openings.has(passage) ? OPENING * asked : 0);
    return {
      passage,
      matches,
      hints,
      similarity: undefined,
      nearestSentence: undefined,
      rankScore,
    };
  };
  const found = finder.find(words, within, CLOSER_LOOK);
  if (!similarity) {
    return found.map(look).sort((a, b) => b.rankScore - a.rankScore || a.passage - b.passage);
  }
  const known = new Set(found.map(({ passage }) => passage));
  const nearest = similarity.nearest(within, NEAREST).filter((passage) => !known.has(passage));
  const near = [...found, ...nearest.map((passage) => ({ passage, bm25: 0 }))].map((candidate) => ({
    ...look(candidate),
    ...similarity.of(candidate.passage),
  }));
  return fuse(near, asked);
}

/** Of what kind a word must be to hint at an answer; other kinds show in no single word. */
const IS_OF_KIND: Partial<Record<Asking, (term: string, stem: string) => boolean>> = {
  number: isNumberWord,
  time: (term, stem) => isTimeWord(stem) || isNumberWord(term, stem),
  cause: (_, stem) => isCauseWord(stem),
};

/**
 * Where, in sentences that hold words of the question, other words of the kind it asks for stand: what
 * the question says itself does not answer it.
 */
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
  const asked = new Set(matches.map(({ start }) => start));
  const hints: Span[] = [];
  const [first, end] = tokensOf(passage, index);
  for (let token = first; token < end; token++) {
    const start = index.tokenStarts[token] ?? 0;
    if (!sentences.has(index.tokenSentences[token] ?? -1) || asked.has(start)) continue;
    const term = index.tokenTerms[token] ?? -1;
    if (isOfKind(terms[term] ?? '', stems[term] ?? '')) {
      hints.push([start, index.tokenEnds[token] ?? start]);
    }
  }
  return hints;
}
