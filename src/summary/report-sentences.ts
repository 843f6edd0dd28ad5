import { type Span, sentences } from '../arabic/sentences.ts';
import { cachingTermTokeniser } from '../arabic/token-cache.ts';
import type { Token, tokenise } from '../arabic/tokenise.ts';
import type { Report } from '../knowledge/report.ts';
import type { CooperativeTask } from '../util/cooperative.ts';
import { type ClauseCut, clauseCuts } from './clause-cuts.ts';
import { enclosureAround, enclosures } from './quotation-spans.ts';
import { type Budget, shorten } from './shorten.ts';

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

/** The cost of a summary grows with the square of the sentences looked at. */
const MAX_SENTENCES = 500;

/** A sentence as it stands in its paragraph. */
interface Found {
  readonly paragraph: number;
  readonly text: string;
  readonly enclosed: readonly Span[];
  readonly span: Span;
}

/**
 * The sentences of a report in order; none is longer than the summary. A long report has more than a
 * summary looks at: what is in a sentence is found out when it is asked for.
 */
export class ReportSentences {
  readonly #found: readonly Found[];
  readonly #known: ReportSentence[] = [];
  readonly #room: Budget;
  readonly #tokenise: typeof tokenise = cachingTermTokeniser();

  constructor(found: readonly Found[], longest: number) {
    this.#found = found;
    const share = Math.ceil(longest * LARGEST_SHARE);
    this.#room = { wanted: found.length > 1 ? share : longest, most: longest };
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

  /** @returns the sentence at a position, from 0; undefined behind the last */
  at(position: number): ReportSentence | undefined {
    const found = this.#found[position];
    const sentence = this.#known[position] ?? (found && this.#look(found));
    if (sentence) this.#known[position] = sentence;
    return sentence;
  }

  #look({ paragraph, text: whole, enclosed, span }: Found): ReportSentence {
    const [start] = span;
    const cuts = clauseCuts(whole, span, enclosed, this.#tokenise);
    const end = shorten(whole, span, cuts, this.#room);
    const text = whole.slice(start, end);
    const tokens = this.#tokenise(text);
    return {
      paragraph,
      start,
      end,
      isCut: end < span[1],
      shortEnd: Math.min(end, start + lengthOfMainThing(start, cuts, tokens)),
      text,
      tokens,
    };
  }
}

/**
 * @param report - any report
 * @param longest - how long the summary may be, UTF-16 units
 * @returns its sentences, those without a word left out unless none has one
 */
export function* reportSentences(
  report: Report,
  longest: number,
): CooperativeTask<ReportSentences> {
  const all: Found[] = [];
  const worded: Found[] = [];
  for (const [index, text] of report.paragraphs.entries()) {
    const enclosed = enclosures(text);
    for (const span of withWholeQuotations(sentences(text), text, enclosed, longest)) {
      const own = withoutLoneBracket(text, span, enclosed);
      const found = { paragraph: index + 1, text, enclosed, span: own };
      all.push(found);
      if (WORD.test(text.slice(...own))) worded.push(found);
    }
    yield;
  }
  return new ReportSentences(worded.length > 0 ? worded : all, longest);
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
