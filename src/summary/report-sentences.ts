import { type Span, sentences } from '../arabic/sentences.ts';
import { type Token, tokenise } from '../arabic/tokenise.ts';
import type { Report } from '../knowledge/report.ts';
import { type ClauseCut, clauseCuts } from './clause-cuts.ts';
import { enclosureAround, enclosures } from './enclosures.ts';
import { shorten } from './shorten.ts';

/** A sentence of a report, or as much of a very long one as a summary has room for. */
export interface ReportSentence {
  /** Position of the paragraph in the report, counted from 1. */
  readonly paragraph: number;
  /** `[start, end)` in the paragraph, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether it goes on behind `end`. */
  readonly isCut: boolean;
  /** Where it could end as well and say its main thing; `end` when it cannot. */
  readonly shortEnd: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether it begins in the midst of a quotation, whose speaker an earlier sentence names. */
  readonly isInsideQuotation: boolean;
}

/**
 * The most of a summary that one sentence takes, where there are more: a lead of 400 letters would
 * leave nothing of 500 for the other subjects.
 */
const LARGEST_SHARE = 0.6;
/** Fewer words hardly say a main thing. */
const LEAST_WORDS = 6;
const WORD = /[\p{L}\p{N}]/u;
const BRACKET_BEFORE_WORD = /^\((?=[\p{L}\p{N}])/u;

/**
 * @param report - any report
 * @param longest - how long the summary may be, UTF-16 units
 * @returns the sentences of the report in order, those without a word left out unless none has one;
 * none is longer than the summary
 */
export function reportSentences(report: Report, longest: number): ReportSentence[] {
  const share = Math.ceil(longest * LARGEST_SHARE);
  const all = report.paragraphs.flatMap((text, index) => {
    const enclosed = enclosures(text);
    return withWholeQuotations(sentences(text), text, enclosed, longest).map((span) => ({
      paragraph: index + 1,
      text,
      enclosed,
      span: withoutLoneBracket(text, span, enclosed),
    }));
  });
  const worded = all.filter(({ text, span }) => WORD.test(text.slice(...span)));
  const kept = worded.length > 0 ? worded : all;
  const room = { wanted: kept.length > 1 ? share : longest, most: longest };

  return kept.map(({ paragraph, text: whole, enclosed, span }) => {
    const [start] = span;
    const cuts = clauseCuts(whole, span, enclosed);
    const end = shorten(whole, span, cuts, room);
    const text = whole.slice(start, end);
    const tokens = tokenise(text);
    return {
      paragraph,
      start,
      end,
      isCut: end < span[1],
      shortEnd: Math.min(end, start + lengthOfMainThing(start, cuts, tokens)),
      text,
      tokens,
      isInsideQuotation: enclosureAround(start, enclosed) !== undefined,
    };
  });
}

/** As far as the first clause that can end the sentence; infinite when it has to stay whole. */
function lengthOfMainThing(
  start: number,
  cuts: readonly ClauseCut[],
  tokens: readonly Token[],
): number {
  const least = tokens[LEAST_WORDS - 1]?.end ?? Number.POSITIVE_INFINITY;
  const first = cuts.find(({ at, keepsMeaning }) => keepsMeaning && at - start >= least);
  return first ? first.at - start : Number.POSITIVE_INFINITY;
}

/** Joins the sentences that a quotation on one line spans, where together they are not too long. */
function withWholeQuotations(
  spans: readonly Span[],
  text: string,
  enclosed: readonly Span[],
  longest: number,
): Span[] {
  const joined: Span[] = [];
  for (const [start, end] of spans) {
    const [first, last] = enclosureAround(start, enclosed) ?? [start, start];
    const before = joined.at(-1);
    const fits = before && before[0] <= first && last - before[0] <= longest;
    if (fits && first < start && !text.slice(first, last).includes('\n')) {
      joined[joined.length - 1] = [before[0], end];
    } else joined.push([start, end]);
  }
  return joined;
}

/** Leaves out a bracket at the beginning that is never closed: a slip, not the sentence's. */
function withoutLoneBracket(text: string, [start, end]: Span, enclosed: readonly Span[]): Span {
  const isLone =
    BRACKET_BEFORE_WORD.test(text.slice(start, end)) &&
    !enclosed.some(([first]) => first === start);
  return [isLone ? start + 1 : start, end];
}
