import { type Token, tokenise } from './tokenise.ts';

/** Splits a text where no word, letter or sign belongs to both sides. */
const PIECE = /[^ \n]+/gu;

/**
 * Makes a `tokenise` for many texts at a time, several times as quick: texts repeat their words, and
 * bringing one into normal form takes long. It remembers words as long as it lives.
 */
export function rememberingTokeniser(): typeof tokenise {
  const known = new Map<string, readonly Token[]>();
  const tokensOf = (piece: string) => {
    const before = known.get(piece);
    if (before) return before;
    const tokens = tokenise(piece);
    known.set(piece, tokens);
    return tokens;
  };
  return (text) => {
    const tokens: Token[] = [];
    for (const { 0: piece, index } of text.matchAll(PIECE)) {
      for (const { term, start, end } of tokensOf(piece)) {
        tokens.push({ term, start: index + start, end: index + end });
      }
    }
    return tokens;
  };
}
