import { clauses, type Span, sentences } from '../arabic/sentences.ts';
import { foundWeight, type Match } from './evidence.ts';
import type { QueryWord } from './query.ts';

/** A verbatim piece of a passage. */
export interface Excerpt {
  /** At most `LONGEST_EXCERPT` UTF-16 units, `…` where the passage was cut included. */
  readonly text: string;
  /** `[start, end)` offsets into `text` of the words that match the question, in order. */
  readonly highlights: readonly Span[];
}

export const LONGEST_EXCERPT = 400;
const CUT = '…';
/** Room for text when the passage is cut at both ends. */
const ROOM = LONGEST_EXCERPT - 2 * CUT.length;
/** A match less sure than this counts when ranking but would puzzle a reader as a mark. */
const LEAST_SURE_MARK = 0.5;
/** What a whole sentence is worth beside the words found, whose weights are about 1 to 4 each. */
const WHOLE_START = 0.3;
const WHOLE_END = 0.1;
/** What a number, time or cause is worth when it is asked for. */
const HINT = 2;

/** A clause, or a piece of one that is too long to show. */
interface Unit {
  readonly span: Span;
  readonly startsSentence: boolean;
  readonly endsSentence: boolean;
}

/**
 * Cuts the piece out of a passage that holds most of what was asked: whole sentences where they
 * fit, else whole clauses, else words.
 *
 * @param text - the passage
 * @param matches - the words of the passage that may be the question's, in order
 * @param hints - where in the passage words begin of the kind that is asked for
 * @param words - the question's words
 */
export function excerpt(
  text: string,
  matches: readonly Match[],
  hints: readonly number[],
  words: readonly QueryWord[],
): Excerpt {
  const [start, end] =
    text.length <= LONGEST_EXCERPT ? [0, text.length] : best(text, matches, hints, words);
  const before = start > 0 ? CUT : '';
  const after = end < text.length ? CUT : '';
  const shift = before.length - start;
  const highlights = marksIn(matches, [start, end]).map(
    ([from, to]): Span => [from + shift, to + shift],
  );
  return { text: before + text.slice(start, end) + after, highlights };
}

/**
 * @param matches - the words of a passage that may be the question's, in order
 * @param window - the piece of the passage to mark
 * @returns the words to mark in it, in order; a phrase takes in the words it is made of
 */
export function marksIn(matches: readonly Match[], [start, end]: Span): Span[] {
  const marks: Span[] = [];
  for (const match of matches) {
    if (match.start < start || match.end > end || match.sure < LEAST_SURE_MARK) continue;
    const [lastStart, lastEnd] = marks.at(-1) ?? [0, 0];
    if (match.start < lastEnd) marks[marks.length - 1] = [lastStart, Math.max(lastEnd, match.end)];
    else marks.push([match.start, match.end]);
  }
  return marks;
}

function best(
  text: string,
  matches: readonly Match[],
  hints: readonly number[],
  words: readonly QueryWord[],
): Span {
  const units = unitsOf(text);
  let winner: Span = [0, 0];
  let highest = -1;
  for (const [first, unit] of units.entries()) {
    const start = unit.span[0];
    let last = first;
    for (let next = first; next < units.length; next++) {
      if ((units[next]?.span[1] ?? 0) - start > ROOM) break;
      last = next;
    }
    const end = units[last]?.span[1] ?? start;
    const score =
      foundWeight(
        words,
        matches.filter((match) => match.start >= start && match.end <= end),
      ) +
      (hints.some((at) => at >= start && at < end) ? HINT : 0) +
      (unit.startsSentence ? WHOLE_START : 0) +
      (units[last]?.endsSentence ? WHOLE_END : 0);
    if (score > highest) {
      highest = score;
      winner = [start, end];
    }
  }
  return winner;
}

function unitsOf(text: string): Unit[] {
  return sentences(text).flatMap((sentence) =>
    clauses(text, sentence)
      .flatMap((clause) => pieces(text, clause))
      .map((span) => ({
        span,
        startsSentence: span[0] === sentence[0],
        endsSentence: span[1] === sentence[1],
      })),
  );
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
