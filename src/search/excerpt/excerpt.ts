import { leadEnd } from '../../arabic/lead-line.ts';
import { type Span, sentences } from '../../arabic/sentences.ts';
import type { AssessedPassage } from '../confidence/assess.ts';
import type { QueryWord } from '../query/query.ts';
import { matchedWeight } from '../ranking/matches.ts';
import { excerptUnits } from './excerpt-units.ts';

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

/**
 * Cuts the part out of a passage that answers: the sentence that matches the question best, with its
 * neighbours if they match as well. A sentence that is too long is cut at clauses, a clause at words. The line
 * that leads in to it, such as the header of its table, stands above.
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
  const lead = leadIn(text);
  const [start, end] = bestSpan(text, matched, words, lead);
  const shown: Span[] = [...(lead > 0 ? [[0, lead] as const] : []), [start, end]];
  let cut = '';
  let last = 0;
  const spans: Span[] = [];
  for (const [from, to] of shown) {
    if (text.slice(last, from).trim() === '') cut += text.slice(last, from);
    else cut += last > 0 ? `\n${CUT}` : CUT;
    for (const [first, after] of highlights) {
      const [begin, stop] = [Math.max(first, from), Math.min(after, to)];
      const shift = cut.length - from;
      if (begin < stop) spans.push([begin + shift, stop + shift]);
    }
    cut += text.slice(from, to);
    last = to;
  }
  return { text: last < text.length ? cut + CUT : cut, highlights: spans };
}

/** A longer one leaves too little room for what it leads in to. */
const MAX_LEAD = 120;

/** @returns where the line ends without which the others are not understood, if an excerpt has room for it */
function leadIn(text: string): number {
  const end = leadEnd(text);
  return end <= MAX_LEAD ? end : 0;
}

function bestSpan(
  text: string,
  { matches, answerTypeSpans, nearestSentence, quote }: MatchedPassage,
  words: readonly QueryWord[],
  lead: number,
): Span {
  if (lead === 0 && matches.length === 0 && !quote && text.length <= MAX_EXCERPT_LENGTH)
    return [0, text.length];
  // With the line break and the mark between the two.
  const room = MAX_TEXT_LENGTH - (lead > 0 ? lead + 1 + CUT.length : 0);
  const units = excerptUnits(text, lead, room);
  const [nearest] = sentences(text)[nearestSentence ?? -1] ?? [];
  let best: Span = [0, 0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [first, unit] of units.entries()) {
    const start = unit.span[0];
    for (let last = first; last < units.length; last++) {
      const end = units[last]?.span[1] ?? start;
      if (end - start > room) break;
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
