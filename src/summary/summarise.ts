import type { Report } from '../knowledge/report.ts';
import { type CooperativeTask, runCooperatively, runToEnd } from '../util/cooperative.ts';
import { type AnalysedSentence, analysedSentences } from './analysed-sentences.ts';
import { dependsOnPrevious } from './dependence.ts';
import { selectBest } from './exact-selection.ts';
import { selectIntroduced } from './introduced-selection.ts';
import { introductionsOf } from './introductions.ts';
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

/** What a stump or a repetition must be worth to be chosen: it may be the only sentence. */
const POOR = 1;
/** The next sentence often does not answer a question in prose, so it must be worth the question. */
const RHETORICAL = -0.4;

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
  const sentences = all.map((sentence, at) => {
    const { paragraph, start, end, text } = sentence;
    return { paragraph, start, end, text, value: valueIn(sentence, values[at] ?? 0, without) };
  });
  const choosable = all.map((sentence, at) => ({
    value: sentences[at]?.value ?? 0,
    cost: lengthOf(sentence.text) + BETWEEN_POINTS.length,
    needsPrevious: at > 0 && dependsOnPrevious(sentence, without),
    needsNext: sentence.isPrompt,
  }));
  const introductions = without.has('introductions') ? [] : introductionsOf(all);
  const room = longest + BETWEEN_POINTS.length;
  const chosen = yield* selectIntroduced(choosable, introductions, room);
  if (chosen.length > 0) return { sentences, chosen };
  // Stumps and questions are better than nothing.
  const anything = choosable.map((one) => ({ ...one, value: 1 + Math.max(0, one.value) }));
  return { sentences, chosen: yield* selectBest(anything, room) };
}

/** @param likely - what the models say of a sentence; a question tells nothing itself */
function valueIn(
  { isPrompt, isRhetorical, isStump, isRepeated }: AnalysedSentence,
  likely: number,
  without: SummaryRules,
): number {
  if (isPrompt) return isRhetorical ? RHETORICAL : 0;
  return isRepeated || (isStump && !without.has('stumps')) ? likely - POOR : likely;
}
