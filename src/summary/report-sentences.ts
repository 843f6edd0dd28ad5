import { type Span, sentences } from '../arabic/sentences.ts';
import { cachingTermTokeniser } from '../arabic/token-cache.ts';
import type { Token } from '../arabic/tokenise.ts';
import type { Report } from '../knowledge/report.ts';
import type { CooperativeTask } from '../util/cooperative.ts';
import { quotationSpanAround, quotationSpans } from './quotation-spans.ts';

/** A sentence of a report. */
export interface ReportSentence {
  /** Position of the paragraph in the report, counted from 1. */
  readonly paragraph: number;
  /** `[start, end)` in the paragraph, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isQuestion: boolean;
}

const WORD = /[\p{L}\p{N}]/u;
const QUESTION = /[؟?]\P{L}*$/u;
const BRACKET_BEFORE_WORD = /^\((?=[\p{L}\p{N}])/u;

/** No summary looks further: news puts the main points first, and the work grows with each sentence. */
const MAX_SENTENCES = 500;

/**
 * @param report - any report
 * @param longest - how long the summary may be, UTF-16 units
 * @returns its first sentences; those without a word are left out unless none has one
 */
export function* reportSentences(
  report: Report,
  longest: number,
): CooperativeTask<ReportSentence[]> {
  const tokenise = cachingTermTokeniser();
  const worded: ReportSentence[] = [];
  const wordless: ReportSentence[] = [];
  for (const [index, whole] of report.paragraphs.entries()) {
    const quotations = quotationSpans(whole);
    for (const span of withWholeQuotations(sentences(whole), whole, quotations, longest)) {
      const [start, end] = withoutLoneBracket(whole, span, quotations);
      const text = whole.slice(start, end);
      const [paragraph, isQuestion] = [index + 1, QUESTION.test(text)];
      const sentence = { paragraph, start, end, text, tokens: tokenise(text), isQuestion };
      (WORD.test(text) ? worded : wordless).push(sentence);
    }
    if (worded.length >= MAX_SENTENCES) break;
    yield;
  }
  return (worded.length > 0 ? worded : wordless).slice(0, MAX_SENTENCES);
}

/** Joins the sentences of a quotation on one line if they fit the summary together. */
function withWholeQuotations(
  spans: readonly Span[],
  text: string,
  quotations: readonly Span[],
  longest: number,
): Span[] {
  const joined: Span[] = [];
  for (const [start, end] of spans) {
    const [first, last] = quotationSpanAround(start, quotations) ?? [start, start];
    const before = joined.at(-1);
    const fits = before && before[0] <= first && last - before[0] <= longest;
    if (fits && first < start && !text.slice(first, last).includes('\n')) {
      joined[joined.length - 1] = [before[0], end];
    } else joined.push([start, end]);
  }
  return joined;
}

/** Leaves out an opening bracket that is never closed, an editing mistake of news sites. */
function withoutLoneBracket(text: string, [start, end]: Span, quotations: readonly Span[]): Span {
  const isLone =
    BRACKET_BEFORE_WORD.test(text.slice(start, end)) &&
    !quotations.some(([first]) => first === start);
  return [isLone ? start + 1 : start, end];
}
