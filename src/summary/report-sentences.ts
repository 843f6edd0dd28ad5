import { type Span, sentences } from '../arabic/sentences.ts';
import { cachingTermTokeniser } from '../arabic/token-cache.ts';
import type { Token, tokenise } from '../arabic/tokenise.ts';
import type { Report } from '../knowledge/report.ts';
import type { CooperativeTask } from '../util/cooperative.ts';
import { type ClauseCut, clauseCuts } from './clause-cuts.ts';
import { quotationSpanAround, quotationSpans } from './quotation-spans.ts';
import { type Budget, shorten } from './shorten.ts';

/** A sentence of a report; one that exceeds the length budget is cut. */
export interface ReportSentence {
  /** Position of the paragraph in the report, counted from 1. */
  readonly paragraph: number;
  /** `[start, end)` in the paragraph, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether the report continues the sentence after `end`. */
  readonly isCut: boolean;
  /** The end of its main clause; `end` when it cannot be shortened. */
  readonly shortEnd: number;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * The largest share of the length budget for one sentence of several: a lead of 400 characters would
 * leave too little of 500 for other topics.
 */
const MAX_SHARE = 0.6;
/** A main clause has at least this many words. */
const MIN_WORDS = 6;
const WORD = /[\p{L}\p{N}]/u;
const BRACKET_BEFORE_WORD = /^\((?=[\p{L}\p{N}])/u;

/** The cost of a summary grows with the square of the sentences looked at. */
const MAX_SENTENCES = 500;

/** A sentence as it stands in its paragraph. */
interface Found {
  readonly paragraph: number;
  readonly text: string;
  readonly quotations: readonly Span[];
  readonly span: Span;
}

/**
 * The sentences of a report in order; none is longer than the summary. They are analysed lazily,
 * because a long report has more sentences than the position window.
 */
export class ReportSentences {
  readonly #found: readonly Found[];
  readonly #known: ReportSentence[] = [];
  readonly #budget: Budget;
  readonly #tokenise: typeof tokenise = cachingTermTokeniser();

  constructor(found: readonly Found[], longest: number) {
    this.#found = found;
    const share = Math.ceil(longest * MAX_SHARE);
    this.#budget = { wanted: found.length > 1 ? share : longest, most: longest };
  }

  /**
   * The position window: of a very long report, the first sentences of each paragraph, and as a last
   * resort only those of the first paragraphs.
   *
   * @returns positions of the sentences to look at, in order
   */
  positionsInWindow(): number[] {
    const places: number[] = [];
    const countAtPlace: number[] = [];
    for (const [at, { paragraph }] of this.#found.entries()) {
      const follows = this.#found[at - 1]?.paragraph === paragraph;
      const place = follows ? (places[at - 1] ?? 0) + 1 : 0;
      places.push(place);
      countAtPlace[place] = (countAtPlace[place] ?? 0) + 1;
    }
    let window = 0;
    let total = 0;
    for (const count of countAtPlace) {
      total += count;
      if (total > MAX_SENTENCES) break;
      window++;
    }
    const isInside = (at: number) => (places[at] ?? 0) < Math.max(1, window);
    return [...places.keys()].filter(isInside).slice(0, MAX_SENTENCES);
  }

  /** @returns the sentence at a position, from 0; undefined after the last */
  at(position: number): ReportSentence | undefined {
    const found = this.#found[position];
    const sentence = this.#known[position] ?? (found && this.#analyse(found));
    if (sentence) this.#known[position] = sentence;
    return sentence;
  }

  #analyse({ paragraph, text: whole, quotations, span }: Found): ReportSentence {
    const [start] = span;
    const cuts = clauseCuts(whole, span, quotations, this.#tokenise);
    const end = shorten(whole, span, cuts, this.#budget);
    const text = whole.slice(start, end);
    const tokens = this.#tokenise(text);
    return {
      paragraph,
      start,
      end,
      isCut: end < span[1],
      shortEnd: Math.min(end, start + mainClauseLength(start, cuts, tokens)),
      text,
      tokens,
    };
  }
}

/**
 * @param report - any report
 * @param longest - how long the summary may be, UTF-16 units
 * @returns its sentences; those without a word are left out unless none has one
 */
export function* reportSentences(
  report: Report,
  longest: number,
): CooperativeTask<ReportSentences> {
  const all: Found[] = [];
  const worded: Found[] = [];
  for (const [index, text] of report.paragraphs.entries()) {
    const quotations = quotationSpans(text);
    for (const span of withWholeQuotations(sentences(text), text, quotations, longest)) {
      const own = withoutLoneBracket(text, span, quotations);
      const found = { paragraph: index + 1, text, quotations, span: own };
      all.push(found);
      if (WORD.test(text.slice(...own))) worded.push(found);
    }
    yield;
  }
  return new ReportSentences(worded.length > 0 ? worded : all, longest);
}

/** The length up to the first clause that can end the sentence; infinite if it cannot be cut. */
function mainClauseLength(
  start: number,
  cuts: readonly ClauseCut[],
  tokens: readonly Token[],
): number {
  const least = tokens[MIN_WORDS - 1]?.end ?? Number.POSITIVE_INFINITY;
  const first = cuts.find(({ at, keepsMeaning }) => keepsMeaning && at - start >= least);
  return first ? first.at - start : Number.POSITIVE_INFINITY;
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
