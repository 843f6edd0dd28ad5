import type { Span } from '../../arabic/sentences.ts';
import type { Query } from '../query/query.ts';
import { isSemantic } from '../query/term-matches.ts';
import type { Match } from '../ranking/matches.ts';

/** A slip that is surer than this is plainly the word; others would puzzle a reader as a mark. */
const SURE_SLIP = 0.75;
/** How far, in UTF-16 units, a number or time may stand from a word of the question that it tells of. */
const BESIDE = 60;
/** What is counted stands next to its number, and is marked with it. */
const COUNTED = /^\s+[\p{L}\p{M}]+/u;
const SPACE = /^\s+$/u;

/**
 * What to mark in a passage: the number with what it counts, or the time, where that is asked for and
 * stands beside words of the question; else the words of the question themselves.
 *
 * @param answerTypeSpans - where words of the kind that is asked for stand
 * @returns `[start, end)` in the passage's text, in order, apart from one another
 */
export function highlightsIn(
  text: string,
  { form }: Query,
  matches: readonly Match[],
  answerTypeSpans: readonly Span[],
): Span[] {
  const words = matches
    .filter(
      ({ kind, confidence }) => isSemantic(kind) || (kind === 'typo' && confidence >= SURE_SLIP),
    )
    .map(({ start, end }): Span => [start, end]);
  if (form?.asks !== 'number' && form?.asks !== 'time') return joined(text, words, false);
  const beside = answerTypeSpans.filter((hint) =>
    words.some((word) => distance(hint, word) <= BESIDE),
  );
  if (beside.length === 0) return joined(text, words, false);
  const told = joined(text, beside, true);
  return form.asks === 'time' ? told : told.map((span) => withCounted(text, span));
}

function distance([start, end]: Span, [otherStart, otherEnd]: Span): number {
  return Math.max(0, otherStart - end, start - otherEnd);
}

function withCounted(text: string, [start, end]: Span): Span {
  return [start, end + (COUNTED.exec(text.slice(end))?.[0].length ?? 0)];
}

/** Joins pieces that overlap, and those with nothing but space between where they make one thing. */
function joined(text: string, spans: readonly Span[], bySpace: boolean): Span[] {
  const result: Span[] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    const touches =
      last && (start < last[1] || (bySpace && SPACE.test(text.slice(last[1], start))));
    if (last && touches) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}
