import { clauses, type Span, sentences } from '../../arabic/sentences.ts';
import type { QueryWord } from '../query/query.ts';
import { matchedWeight } from '../ranking/matches.ts';
import type { RankedPassage } from '../ranking/rank.ts';

/** A verbatim piece of a passage. */
export interface Excerpt {
  /** At most `MAX_EXCERPT_LENGTH` UTF-16 units, `…` where the passage was cut included. */
  readonly text: string;
  /** `[start, end)` offsets into `text` of what is to be marked, in order. */
  readonly highlights: readonly Span[];
}

export const MAX_EXCERPT_LENGTH = 400;
const CUT = '…';
/** Room for text when the passage is cut at both ends. */
const ROOM = MAX_EXCERPT_LENGTH - 2 * CUT.length;
/** What a number, time or cause is worth when it is asked for, beside words of about 1 to 4 each. */
const HINT = 4;
/** What the sentence that is nearest in meaning is worth beside them. */
const NEAREST = 2;
/** A sentence or two are read at a glance; what 100 units more must bring to be worth reading. */
const AT_A_GLANCE = 260;
const EFFORT = 0.5;
/** Within a glance, the more the better. */
const CONTEXT = 0.001;
const WHOLE_START = 0.3;
const WHOLE_END = 0.1;

/** What speaks for a passage, and where in it. */
type Found = Pick<RankedPassage, 'matches' | 'answerTypeSpans' | 'nearestSentence'>;

/** A clause, or a piece of one that is too long to show. */
interface Unit {
  readonly span: Span;
  readonly startsSentence: boolean;
  readonly endsSentence: boolean;
}

/**
 * Cuts the piece out of a passage that answers: the sentence that holds most of what was asked, with
 * its neighbours as far as they hold more of it; clauses, else words, where a sentence is too long.
 *
 * @param text - the passage
 * @param found - what in the passage speaks for it
 * @param words - the question's words
 * @param marks - what to mark in the passage, in order
 */
export function excerpt(
  text: string,
  found: Found,
  words: readonly QueryWord[],
  marks: readonly Span[],
): Excerpt {
  const [start, end] = best(text, found, words);
  const before = start > 0 ? CUT : '';
  const after = end < text.length ? CUT : '';
  const shift = before.length - start;
  const highlights = marks
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): Span => [from + shift, to + shift]);
  return { text: before + text.slice(start, end) + after, highlights };
}

function best(
  text: string,
  { matches, answerTypeSpans, nearestSentence }: Found,
  words: readonly QueryWord[],
): Span {
  if (matches.length === 0 && text.length <= MAX_EXCERPT_LENGTH) return [0, text.length];
  const units = unitsOf(text);
  const [nearest] = sentences(text)[nearestSentence ?? -1] ?? [];
  let winner: Span = [0, 0];
  let highest = Number.NEGATIVE_INFINITY;
  for (const [first, unit] of units.entries()) {
    const start = unit.span[0];
    for (let last = first; last < units.length; last++) {
      const end = units[last]?.span[1] ?? start;
      if (end - start > ROOM) break;
      const inside = matches.filter((match) => match.start >= start && match.end <= end);
      const length = end - start;
      const score =
        matchedWeight(words, inside) +
        (answerTypeSpans.some(([at]) => at >= start && at < end) ? HINT : 0) +
        (nearest !== undefined && nearest >= start && nearest < end ? NEAREST : 0) +
        (unit.startsSentence ? WHOLE_START : -WHOLE_START) +
        (units[last]?.endsSentence ? WHOLE_END : -WHOLE_END) +
        CONTEXT * Math.min(length, AT_A_GLANCE) -
        EFFORT * (Math.max(0, length - AT_A_GLANCE) / 100);
      if (score > highest) {
        highest = score;
        winner = [start, end];
      }
    }
  }
  return winner;
}

/** Sentences, or the clauses of one that is too long to show. */
function unitsOf(text: string): Unit[] {
  return sentences(text).flatMap((sentence) => {
    const parts =
      sentence[1] - sentence[0] <= ROOM
        ? [sentence]
        : clauses(text, sentence).flatMap((clause) => pieces(text, clause));
    return parts.map((span) => ({
      span,
      startsSentence: span[0] === sentence[0],
      endsSentence: span[1] === sentence[1],
    }));
  });
}

/** Splits a clause that is too long at white space, or through a word longer than the room. */
function pieces(text: string, [start, end]: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > ROOM) {
    const space = text.lastIndexOf(' ', from + ROOM);
    const to = space > from ? space : from + ROOM;
    spans.push([from, to]);
    from = text[to] === ' ' ? to + 1 : to;
  }
  spans.push([from, end]);
  return spans;
}
