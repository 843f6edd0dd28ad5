import type { Span } from '../../arabic/sentences.ts';
import type { Excerpt } from '../../search/excerpt/excerpt.ts';
import type { Result } from '../../search/result.ts';
import { OURS } from '../card/limits.ts';
import { piecesOf } from '../card/pieces.ts';
import { partOf, quote, shortQuote } from '../card/quote.ts';
import type { AnswerState } from './answer-id.ts';

/** What a card shows of a passage. */
interface PassageView {
  readonly lines: readonly string[];
  /** How many parts the passage has: more than one where no card holds it whole. */
  readonly parts: number;
  /** The part that is shown, from 0. */
  readonly part: number;
}

/**
 * @param result - the passage
 * @param state - the view, and the part of a passage that no card holds whole
 * @returns the passage in Markdown, as an excerpt, whole or with the paragraphs around it
 */
export function passageView(result: Result, { view, part }: AnswerState): PassageView {
  if (view === 'excerpt') return { lines: [quote(result.excerpt)], parts: 1, part: 0 };
  const { report, paragraph, text, highlights } = result;
  const passage = { text, highlights };
  if (view === 'whole') {
    const { pieces, answering } = partsOf(passage, OURS.passage, OURS.page);
    const at = Math.min(part ?? answering, pieces.length - 1);
    const shown = quote(partOf(passage, pieces[at] ?? NONE));
    return { lines: [shown], parts: pieces.length, part: at };
  }
  const share = Math.floor(OURS.passage / 3);
  const { pieces, answering } = partsOf(passage, share, Math.floor(share / 2));
  const neighbour = (number: number): string[] => {
    const beside = report.paragraphs[number - 1];
    return beside ? [shortQuote({ text: beside, highlights: [] }, share)] : [];
  };
  const around = [
    ...neighbour(paragraph - 1),
    shortQuote(partOf(passage, pieces[answering] ?? NONE), share),
    ...neighbour(paragraph + 1),
  ];
  const lines = around.flatMap((piece, index) => (index === 0 ? [piece] : ['', piece]));
  return { lines, parts: 1, part: 0 };
}

/** A passage always has a piece. */
const NONE: Span = [0, 0];

/**
 * @param most - the maximum length of the quote of all of it
 * @param room - the maximum length of a part otherwise
 * @returns the parts of a passage, and the one in which the answer begins
 */
function partsOf(passage: Excerpt, most: number, room: number) {
  const { text, highlights } = passage;
  const isShort = quote(passage).length <= most;
  const pieces = isShort ? [[0, text.length] as const] : piecesOf(text, room);
  const [first = 0] = highlights[0] ?? [];
  const answering = pieces.findLastIndex(([start]) => start <= first);
  return { pieces, answering: Math.max(0, answering) };
}
