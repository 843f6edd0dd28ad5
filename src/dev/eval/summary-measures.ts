import { isNumberWord } from '../../arabic/lexicon/quantity-words.ts';
import { stem } from '../../arabic/stem.ts';
import { tokenise } from '../../arabic/tokenise.ts';
import type { Report } from '../../knowledge/report.ts';
import { type AnalysedSentence, analysedSentences } from '../../summary/analysed-sentences.ts';
import { dependsOnPrevious } from '../../summary/dependence.ts';
import { allowedLength } from '../../summary/summary-length.ts';
import { runToEnd } from '../../util/cooperative.ts';
import { type Pick, type PickedReport, sharedLength } from './picked-reports.ts';
import type { SummaryMethod } from './summary-methods.ts';

/** What is measured of one summary. */
export interface SummaryMeasures {
  readonly characters: number;
  readonly sentences: number;
  /** How many picks of these ranks there are, and how many the summary holds. */
  readonly picks: Readonly<Record<(typeof RANKS)[number], { wanted: number; held: number }>>;
  /** The numbers in the three best picks, and how many of them the summary holds. */
  readonly figures: { readonly wanted: number; readonly held: number };
  /** Sentences of too few words to tell anything, questions aside. */
  readonly stumps: number;
  /** Sentences that depend on the one before, which is left out. */
  readonly dangling: number;
  /** Questions whose answer is left out. */
  readonly unanswered: number;
}

/** The lengths that are measured: two that a moderator may ask for, in UTF-16 units. */
export const SUMMARY_LENGTHS = [500, 1200];
/** Picks up to these ranks are counted: the main news, the three and the six best. */
const RANKS = [1, 3, 6] as const;
/** The share of a pick that a summary must hold. */
const HELD = 0.8;

/** @returns what is measured of each report's summary */
export function measureSummaries(
  picked: readonly PickedReport[],
  method: SummaryMethod,
  longest: number,
): SummaryMeasures[] {
  return picked.map(({ report, picks }) => {
    const all = runToEnd(analysedSentences(report));
    const chosen = new Set(method(report, all, allowedLength(report, longest)));
    const summary = all.filter((_, at) => chosen.has(at));
    const alone = [...chosen].filter((at) => at > 0 && !chosen.has(at - 1));
    return {
      characters: summary.reduce((sum, { text }) => sum + text.length, 0),
      sentences: summary.length,
      picks: {
        1: heldOf(picks, 1, summary),
        3: heldOf(picks, 3, summary),
        6: heldOf(picks, 6, summary),
      },
      figures: figuresOf(report, picks, summary),
      stumps: summary.filter(({ isStump, isPrompt }) => isStump && !isPrompt).length,
      dangling: alone.filter((at) => dangles(all[at])).length,
      unanswered: [...chosen].filter((at) => all[at]?.isPrompt && !chosen.has(at + 1)).length,
    };
  });
}

function dangles(sentence: AnalysedSentence | undefined): boolean {
  return sentence !== undefined && dependsOnPrevious(sentence);
}

function heldOf(picks: readonly Pick[], rank: number, summary: readonly AnalysedSentence[]) {
  const wanted = picks.filter((pick) => pick.rank <= rank);
  const held = wanted.filter((pick) => {
    const shared = summary.reduce((sum, sentence) => sum + sharedLength(pick, sentence), 0);
    return shared >= HELD * (pick.end - pick.start);
  });
  return { wanted: wanted.length, held: held.length };
}

function figuresOf(
  { paragraphs }: Report,
  picks: readonly Pick[],
  summary: readonly AnalysedSentence[],
) {
  const best = picks.filter(({ rank }) => rank <= 3);
  const texts = best.map((pick) => paragraphs[pick.paragraph - 1]?.slice(pick.start, pick.end));
  const wanted = numbersIn(texts.join('\n'));
  const told = numbersIn(summary.map(({ text }) => text).join('\n'));
  return { wanted: wanted.size, held: [...wanted].filter((number) => told.has(number)).length };
}

function numbersIn(text: string): Set<string> {
  const terms = tokenise(text).map(({ term }) => term);
  return new Set(terms.filter((term) => isNumberWord(term, stem(term))));
}
