import { AND, conjoinedForms } from '../arabic/conjunction.ts';
import { SPEECH_PARTICIPLES } from '../arabic/lexicon/speech-verbs.ts';
import { clauses, type Span } from '../arabic/sentences.ts';
import type { tokenise } from '../arabic/tokenise.ts';
import { wordList } from '../arabic/word-list.ts';
import { hasFigure } from './newsworthiness.ts';
import { quotationSpanAround } from './quotation-spans.ts';

/** A place at which a sentence can be cut: the clause that ends there is its last. */
export interface ClauseCut {
  /** Offset in the paragraph, before the mark that separates the clauses. */
  readonly at: number;
  /** Whether the rest can stand as a sentence and does not change the meaning. */
  readonly keepsMeaning: boolean;
}

/** Clauses that name the source, a condition or an exception are never cut off. */
const QUALIFIES = new Set(
  wordList(`بحسب حسب حسبما وفق وفقا وفقما نقلا قال قالت يقول تقول إلا باستثناء سوى غير بل لكن لكنه لكنها رغم
    إذا لو بشرط شريطة`),
);
/** Words that begin an optional clause, besides `و`. */
const ADDS = new Set([
  ...wordList(`بينهم بينها منهم منها بعد بعدما قبل خلال أثناء إثر عقب منذ الأمر مما ما حيث فيما
    بينما كما خاصة خصوصا لاسيما بهدف بغية بسبب نتيجة`),
  ...SPEECH_PARTICIPLES,
]);
const SEPARATOR = /[\s،,؛;:]+$/u;

/**
 * @param text - a paragraph
 * @param sentence - a sentence of it
 * @param quotations - its quotations and brackets, which are never cut
 * @param tokensIn - finds the words of a text
 * @returns where the sentence can be cut after a clause, in order
 */
export function clauseCuts(
  text: string,
  sentence: Span,
  quotations: readonly Span[],
  tokensIn: typeof tokenise,
): ClauseCut[] {
  const parts = clauses(text, sentence);
  if (parts.length < 2) return [];
  const words = parts.map((part) => tokensIn(text.slice(...part)));
  const firstWords = words.map(([first]) => first?.term ?? '');
  const isQualified = words.map((tokens, index) => {
    const first = firstWords[index] ?? '';
    const qualifies = conjoinedForms(first).some((form) => QUALIFIES.has(form));
    return qualifies || (first.startsWith(AND) && hasFigure(tokens));
  });

  return parts.slice(0, -1).flatMap(([start, end], index) => {
    const at = start + text.slice(start, end).replace(SEPARATOR, '').length;
    const next = firstWords[index + 1] ?? '';
    const keepsMeaning =
      (next.startsWith(AND) || ADDS.has(next)) && !isQualified.includes(true, index + 1);
    return quotationSpanAround(at, quotations) ? [] : [{ at, keepsMeaning }];
  });
}
