import { isCauseWord } from '../../arabic/lexicon/causes.ts';
import { isNumberWord, isTimeWord } from '../../arabic/lexicon/quantity-words.ts';
import type { Asking } from '../../arabic/question-form.ts';
import type { Span } from '../../arabic/sentences.ts';
import type { PassageId } from '../index/passage.ts';
import { type TermIndex, tokensOf } from '../index/term-index.ts';
import type { Match } from './matches.ts';

/** Recognises a word of the answer type; other types of answers show in no single word. */
const IS_OF_TYPE: Partial<Record<Asking, (term: string, stem: string) => boolean>> = {
  number: isNumberWord,
  time: (term, stem) => isTimeWord(stem) || isNumberWord(term, stem),
  cause: (_, stem) => isCauseWord(stem),
};

/** @returns where words of the type that is asked for stand, in sentences that match the question */
export function answerTypeSpansIn(
  asks: Asking,
  passage: PassageId,
  matches: readonly Match[],
  index: TermIndex,
): Span[] {
  const isOfType = IS_OF_TYPE[asks];
  if (!isOfType) return [];
  const { terms, stems } = index.vocabulary;
  const sentences = new Set(matches.map(({ sentence }) => sentence));
  const spans: Span[] = [];
  const [first, end] = tokensOf(passage, index);
  for (let token = first; token < end; token++) {
    const start = index.tokenStarts[token] ?? 0;
    if (!sentences.has(index.tokenSentences[token] ?? -1)) continue;
    const term = index.tokenTerms[token] ?? -1;
    if (isOfType(terms[term] ?? '', stems[term] ?? '')) {
      spans.push([start, index.tokenEnds[token] ?? start]);
    }
  }
  return spans;
}
