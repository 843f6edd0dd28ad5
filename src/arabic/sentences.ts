/** A piece of a text: `[start, end)`. */
export type Span = readonly [start: number, end: number];

/**
 * The end of a sentence: full stops and the like, with the quotation marks and brackets that close
 * after them. News sites omit the space after a full stop (`الأرض.وذكرت`), so none is required; but a
 * point within a number or an address (`1.5`, `zajelnews.net`) or after a single letter (`د. أحمد`) does
 * not end a sentence.
 */
const SENTENCE_END =
  /(?:(?<![\p{N}\p{Script=Latin}]|(?<!\p{L})\p{L})\.|\.(?<!(?<!\p{L})\p{L}\.)(?![\p{N}\p{Script=Latin}])|[!?؟…])+["”’»)\]]*|\n+/gu;
const CLAUSE_END = /[،,؛;:]+(?!\p{N})["”’»)\]]*/gu;

/**
 * @param text - any text
 * @returns the sentences in order, without surrounding white space
 */
export function sentences(text: string): Span[] {
  return splitAfter(text, SENTENCE_END, [0, text.length]);
}

/**
 * @param text - any text
 * @param within - the piece to split
 * @returns the clauses of that piece in order, without surrounding white space
 */
export function clauses(text: string, within: Span): Span[] {
  return splitAfter(text, CLAUSE_END, within);
}

function splitAfter(text: string, end: RegExp, [from, to]: Span): Span[] {
  const spans: Span[] = [];
  let start = from;
  const close = (at: number) => {
    const span = trim(text, [start, at]);
    if (span[0] < span[1]) spans.push(span);
    start = at;
  };
  for (const match of text.slice(from, to).matchAll(end)) {
    close(from + match.index + match[0].length);
  }
  close(to);
  return spans;
}

function trim(text: string, [start, end]: Span): Span {
  const piece = text.slice(start, end);
  return [
    start + piece.length - piece.trimStart().length,
    end - piece.length + piece.trimEnd().length,
  ];
}
