import { isOfType, type QuestionType } from '../arabic/question-type.ts';
import type { Candidate, CandidateFinder } from './candidates.ts';
import { type Match, matchesIn, meaningsOf, neighbours } from './evidence.ts';
import type { Query } from './query.ts';
import { scoreOf } from './refusal.ts';
import { type PassageId, type TermIndex, tokensOf } from './term-index.ts';

/** A passage with what speaks for it. */
export interface RankedPassage {
  readonly passage: PassageId;
  readonly matches: readonly Match[];
  /** Where words of the kind that is asked for (a number, a time) begin in the passage's text. */
  readonly hints: readonly number[];
  /** How much of the question the passage holds together, 0–1. */
  readonly score: number;
}

/** How many of the best passages by BM25 are looked at more closely. */
const CLOSER_LOOK = 50;
/** Words that are neighbours in the question, near one another in the passage: share of their weight. */
const NEIGHBOURS = 0.8;
/** A number or time beside the words, when one is asked for; a rare word found once is worth about 4. */
const TYPE = 1;
/** Opening a report, which says what the rest goes on about: share of all that is asked. */
const OPENING = 0.03;

/**
 * Ranks passages. BM25 finds them; a closer look at the best moves those up in which the words stand
 * together, with what is asked for beside them.
 *
 * @param within - `[first, end)` of the passages to look at
 * @param openings - the passages that open a report
 * @returns the best passages, best first
 */
export function rank(
  query: Query,
  index: TermIndex,
  finder: CandidateFinder,
  within: readonly [PassageId, PassageId],
  openings: ReadonlySet<PassageId>,
): RankedPassage[] {
  const { words, type } = query;
  const meanings = meaningsOf(words);
  const asked = words.reduce((sum, { weight }) => sum + weight, 0);
  const look = ({ passage, bm25 }: Candidate): RankedPassage & { worth: number } => {
    const matches = matchesIn(passage, meanings, index);
    const hints = type ? hintsIn(type, passage, matches, index) : [];
    const worth =
      bm25 +
      NEIGHBOURS * neighbours(words, matches) +
      (hints.length > 0 ? TYPE : 0) +
      (openings.has(passage) ? OPENING * asked : 0);
    return { passage, matches, hints, score: scoreOf(query, matches, hints), worth };
  };
  return finder
    .find(words, within, CLOSER_LOOK)
    .map(look)
    .sort((a, b) => b.worth - a.worth || a.passage - b.passage);
}

/**
 * Where, in sentences that hold words of the question, other words of the kind it asks for begin: what
 * the question says itself does not answer it.
 */
function hintsIn(
  type: QuestionType,
  passage: PassageId,
  matches: readonly Match[],
  index: TermIndex,
): number[] {
  const { terms, stems } = index.vocabulary;
  const sentences = new Set(matches.map(({ sentence }) => sentence));
  const asked = new Set(matches.map(({ start }) => start));
  const hints: number[] = [];
  const [first, end] = tokensOf(passage, index);
  for (let token = first; token < end; token++) {
    const start = index.tokenStarts[token] ?? 0;
    if (!sentences.has(index.tokenSentences[token] ?? -1) || asked.has(start)) continue;
    const term = index.tokenTerms[token] ?? -1;
    if (isOfType(type, terms[term] ?? '', stems[term] ?? '')) hints.push(start);
  }
  return hints;
}
