import type { Span } from '../../arabic/sentences.ts';
import type { Query } from '../query/query.ts';
import { isReliableKind } from '../query/term-matches.ts';
import type { Match } from '../ranking/matches.ts';

/** The minimum confidence of a highlighted typo: a reader must recognise the word. */
const MIN_TYPO_CONFIDENCE = 0.75;
/** How far, in UTF-16 units, a number or time may stand from a word of the question. */
const MAX_DISTANCE = 60;
/** The counted noun follows its number, and is highlighted with it; so is a percentage. */
const COUNTED_NOUN = /^\s+[\p{L}\p{M}]+/u;
const PER_CENT = /^\s+ف[يى]\s+ال(?:م[ئي]ة|مائة)/u;
const HUNDRED = /^ال(?:م[ئي]ة|مائة)$/u;
const SPACE = /^\s+$/u;

/**
 * Highlights the number with its noun, or the time, when it is asked for and stands near words of the
 * question; otherwise the words of the question.
 *
 * @param answerTypeSpans - where words of the type that is asked for stand
 * @returns `[start, end)` in the passage's text, in order, without overlaps
 */
export function highlightsIn(
  text: string,
  { form }: Query,
  matches: readonly Match[],
  answerTypeSpans: readonly Span[],
): Span[] {
  const words = matches
    .filter(
      ({ kind, confidence }) =>
        isReliableKind(kind) || (kind === 'typo' && confidence >= MIN_TYPO_CONFIDENCE),
    )
    .map(({ start, end }): Span => [start, end]);
  if (form?.asks !== 'number' && form?.asks !== 'time') return joinSpans(text, words, false);
  const nearby = answerTypeSpans.filter((span) =>
    words.some((word) => distance(span, word) <= MAX_DISTANCE),
  );
  if (nearby.length === 0) return joinSpans(text, words, false);
  const answers = joinSpans(text, nearby, true);
  if (form.asks === 'time') return answers;
  // `3,5 في المئة`: what follows a number may be a number word itself.
  const counted = answers.map((span) => withCountedNoun(text, span));
  return joinSpans(text, counted, true);
}

function distance([start, end]: Span, [otherStart, otherEnd]: Span): number {
  return Math.max(0, otherStart - end, start - otherEnd);
}

function withCountedNoun(text: string, [start, end]: Span): Span {
  if (HUNDRED.test(text.slice(start, end))) return [start, end];
  const rest = text.slice(end);
  const [counted = ''] = PER_CENT.exec(rest) ?? COUNTED_NOUN.exec(rest) ?? [];
  return [start, end + counted.length];
}

/** Joins spans that overlap and, on request, those with only space between them. */
function joinSpans(text: string, spans: readonly Span[], bySpace: boolean): Span[] {
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
