import type { Report } from '../knowledge/report.ts';
import { type CooperativeTask, runCooperatively, runToEnd } from '../util/cooperative.ts';
import { analysedSentences } from './analysed-sentences.ts';
import { dependsOnPrevious } from './dependence.ts';
import { selectBest } from './exact-selection.ts';
import { repeatedSentences } from './repetition.ts';
import { FITTED_MODELS, type SummaryModels, valuesOf } from './sentence-value.ts';
import { NO_RULES, type SummaryRules } from './summary-rules.ts';

/** A sentence of a report, verbatim. */
export interface SummarySentence {
  /** Position of the paragraph in the report, counted from 1. */
  readonly paragraph: number;
  /** `[start, end)` in the paragraph, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How much a summary gains by it. */
  readonly value: number;
}

export interface Summary {
  /** All sentences that a summary may hold, in the report's order. */
  readonly sentences: readonly SummarySentence[];
  /** The indices of the chosen ones, ascending. */
  readonly chosen: readonly number[];
}

/** Points are joined by blank lines. */
export const BETWEEN_POINTS = '\n\n';

/** A sentence that is less likely to be picked is not worth reading, even where there is room for it. */
const FLOOR = 0.15;
const NONE: ReadonlySet<number> = new Set();

export interface SummaryOptions {
  /** What a text takes of the length. */
  readonly lengthOf?: ((text: string) => number) | undefined;
  /** Other models, and rules to disable: for evaluation. */
  readonly models?: SummaryModels | undefined;
  readonly without?: SummaryRules | undefined;
}

/**
 * Extractive summary: of all choices of whole sentences within the length, the one that most likely holds
 * what an editor would pick, without a sentence that is not understood without another one. The same
 * report always gives the same summary.
 *
 * @param report - any report
 * @param longest - UTF-16 units of the points, joined by blank lines
 * @returns the choice; nothing is chosen when no whole sentence fits
 */
export function summarise(report: Report, longest: number, options?: SummaryOptions): Summary {
  return runToEnd(summary(report, longest, options));
}

/** The same as `summarise`, but yields to the event loop while it summarises a long report. */
export function summariseInTurns(
  report: Report,
  longest: number,
  options?: SummaryOptions,
): Promise<Summary> {
  return runCooperatively(summary(report, longest, options));
}

function* summary(
  report: Report,
  longest: number,
  {
    lengthOf = ({ length }) => length,
    models = FITTED_MODELS,
    without = NO_RULES,
  }: SummaryOptions = {},
): CooperativeTask<Summary> {
  const all = yield* analysedSentences(report);
  const values = valuesOf(
    all.map(({ features }) => features),
    models,
  );
  const repeated = without.has('repetition') ? NONE : repeatedSentences(all, values);
  const floor = without.has('floor') ? 0 : FLOOR;
  const sentences = all.map(({ paragraph, start, end, text, isPrompt }, at) => {
    // A question tells nothing itself, and what is told twice only costs room.
    const value = isPrompt ? 0 : repeated.has(at) ? -1 : (values[at] ?? 0) - floor;
    return { paragraph, start, end, text, value };
  });
  const choosable = all.map((sentence, at) => ({
    value: sentences[at]?.value ?? 0,
    cost: lengthOf(sentence.text) + BETWEEN_POINTS.length,
    needsPrevious: at > 0 && dependsOnPrevious(sentence, all[at - 1]?.isPrompt === true, without),
    needsNext: sentence.isPrompt,
  }));
  const chosen = yield* selectBest(choosable, longest + BETWEEN_POINTS.length);
  return { sentences, chosen };
}
