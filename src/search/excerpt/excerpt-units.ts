import { clauses, type Span, sentences } from '../../arabic/sentences.ts';

/** A sentence, a clause or a part of a clause, short enough to show. */
export interface ExcerptUnit {
  readonly span: Span;
  readonly startsSentence: boolean;
  readonly endsSentence: boolean;
}

/**
 * @param lead - where the line ends that leads in to the others
 * @param room - the maximum length of a unit
 * @returns the sentences below that line, or the clauses of one that is too long to show
 */
export function excerptUnits(text: string, lead: number, room: number): ExcerptUnit[] {
  const below = sentences(text).filter(([start]) => start >= lead);
  return below.flatMap((sentence) => {
    const parts =
      sentence[1] - sentence[0] <= room
        ? [sentence]
        : clauses(text, sentence).flatMap((clause) => pieces(text, clause, room));
    return parts.map((span) => ({
      span,
      startsSentence: span[0] === sentence[0],
      endsSentence: span[1] === sentence[1],
    }));
  });
}

/** Splits a clause that is too long at spaces, or inside a word that is too long. */
function pieces(text: string, [start, end]: Span, room: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > room) {
    const space = text.lastIndexOf(' ', from + room);
    const to = space > from ? space : from + room;
    spans.push([from, to]);
    from = text[to] === ' ' ? to + 1 : to;
  }
  spans.push([from, end]);
  return spans;
}
