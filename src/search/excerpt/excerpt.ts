import { clauses, type Span, sentences } from '../../arabic/sentences.ts';
import type { AssessedPassage } from '../confidence/assess.ts';
import type { QueryWord } from '../query/query.ts';
import { matchedWeight } from '../ranking/matches.ts';

/** A verbatim piece of a passage. */
export interface Excerpt {
  /** At most `MAX_EXCERPT_LENGTH` UTF-16 units, including `…` where the passage was cut. */
  readonly text: string;
  /** `[start, end)` offsets into `text`, in order. */
  readonly highlights: readonly Span[];
}

export const MAX_EXCERPT_LENGTH = 400;
const CUT = '…';
/** The longest text when the passage is cut at both ends. */
const MAX_TEXT_LENGTH = MAX_EXCERPT_LENGTH - 2 * CUT.length;
/** The score of a number, time or cause when it is asked for; a word of the question scores about 1 to 4. */
const ANSWER_TYPE_SCORE = 4;
/** The score of the words that a reader quoted: more than all words of the question together. */
const QUOTE_SCORE = 1000;
/** The score of the sentence that is nearest in meaning. */
const NEAREST_SENTENCE_SCORE = 2;
/** A sentence or two are read easily; the penalty for each 100 units more. */
const EASY_LENGTH = 260;
const LENGTH_PENALTY = 0.5;
/** Below that length, longer is better: the score of each unit. */
const CONTEXT_SCORE = 0.001;
const SENTENCE_START_SCORE = 0.3;
const SENTENCE_END_SCORE = 0.1;

/** Where a passage matches the question. */
type MatchedPassage = Pick<
  AssessedPassage,
  'matches' | 'answerTypeSpans' | 'nearestSentence' | 'quote'
>;

/** A sentence, a clause or a part of a clause, short enough to show. */
interface Unit {
  readonly span: Span;
  readonly startsSentence: boolean;
  readonly endsSentence: boolean;
}

/**
 * Cuts the part out of a passage that answers: the sentence that matches the question best, with its
 * neighbours if they match as well. A sentence that is too long is cut at clauses, a clause at words.
 *
 * @param text - the passage
 * @param words - the question's words
 * @param highlights - in the passage, in order
 */
export function excerpt(
  text: string,
  matched: MatchedPassage,
  words: readonly QueryWord[],
  highlights: readonly Span[],
): Excerpt {
  const [start, end] = bestSpan(text, matched, words);
  const before = start > 0 ? CUT : '';
  const after = end < text.length ? CUT : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + after,
    highlights: highlights
      .map(([from, to]): Span => [Math.max(from, start), Math.min(to, end)])
      .filter(([from, to]) => from < to)
      .map(([from, to]): Span => [from + shift, to + shift]),
  };
}

function bestSpan(
  text: string,
  { matches, answerTypeSpans, nearestSentence, quote }: MatchedPassage,
  words: readonly QueryWord[],
): Span {
  if (matches.length === 0 && !quote && text.length <= MAX_EXCERPT_LENGTH) return [0, text.length];
  const units = unitsOf(text);
  const [nearest] = sentences(text)[nearestSentence ?? -1] ?? [];
  let best: Span = [0, 0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [first, unit] of units.entries()) {
    const start = unit.span[0];
    for (let last = first; last < units.length; last++) {
      const end = units[last]?.span[1] ?? start;
      if (end - start > MAX_TEXT_LENGTH) break;
      const inside = matches.filter((match) => match.start >= start && match.end <= end);
      const length = end - start;
      const score =
        matchedWeight(words, inside) +
        ((quote && overlap(quote, [start, end]) * (QUOTE_SCORE / (quote[1] - quote[0]))) || 0) +
        (answerTypeSpans.some(([at]) => at >= start && at < end) ? ANSWER_TYPE_SCORE : 0) +
        (nearest !== undefined && nearest >= start && nearest < end ? NEAREST_SENTENCE_SCORE : 0) +
        (unit.startsSentence ? SENTENCE_START_SCORE : -SENTENCE_START_SCORE) +
        (units[last]?.endsSentence ? SENTENCE_END_SCORE : -SENTENCE_END_SCORE) +
        CONTEXT_SCORE * Math.min(length, EASY_LENGTH) -
        LENGTH_PENALTY * (Math.max(0, length - EASY_LENGTH) / 100);
      if (score > bestScore) {
        bestScore = score;
        best = [start, end];
      }
    }
  }
  return best;
}

/** How many UTF-16 units two spans share. */
function overlap([start, end]: Span, [otherStart, otherEnd]: Span): number {
  return Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
}

/** Sentences, or the clauses of one that is too long to show. */
function unitsOf(text: string): Unit[] {
  return sentences(text).flatMap((sentence) => {
    const parts =
      sentence[1] - sentence[0] <= MAX_TEXT_LENGTH
        ? [sentence]
        : clauses(text, sentence).flatMap((clause) => pieces(text, clause));
    return parts.map((span) => ({
      span,
      startsSentence: span[0] === sentence[0],
      endsSentence: span[1] === sentence[1],
    }));
  });
}

/** Splits a clause that is too long at spaces, or inside a word that is too long. */
function pieces(text: string, [start, end]: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > MAX_TEXT_LENGTH) {
    const space = text.lastIndexOf(' ', from + MAX_TEXT_LENGTH);
    const to = space > from ? space : from + MAX_TEXT_LENGTH;
    spans.push([from, to]);
    from = text[to] === ' ' ? to + 1 : to;
  }
  spans.push([from, end]);
  return spans;
}
