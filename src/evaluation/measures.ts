import type { Outcome } from './outcome.ts';
import { quantile } from './quantile.ts';

/** Measures over questions that have an answer and over those that have none, shares from 0 to 1. */
export interface Measures {
  readonly answerable: number;
  readonly unanswerable: number;
  /** Answered, with the right passage first; among the first three; its mean reciprocal rank. */
  readonly hitAt1: number;
  readonly hitAt3: number;
  readonly meanReciprocalRank: number;
  /** Answered, with an excerpt that holds the answer, of those whose answer is known. */
  readonly inExcerpt: number;
  /** Refused though there is an answer. */
  readonly falseRefusals: number;
  /** Refused, of those that have no answer. */
  readonly refusals: number;
  /** Mean of the shares rightly answered at all and rightly refused. */
  readonly balancedAccuracy: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** @returns the measures when results with a score under the threshold are refused */
export function measure(outcomes: readonly Outcome[], threshold: number): Measures {
  const answerable = outcomes.filter(({ question }) => question.paragraphs.length > 0);
  const unanswerable = outcomes.filter(({ question }) => question.paragraphs.length === 0);
  const known = answerable.filter(({ question }) => question.answers.length > 0);

  const shown = ({ results }: Outcome) => results.filter(({ score }) => score >= threshold);
  const rankOf = (outcome: Outcome) => shown(outcome).findIndex(({ right }) => right) + 1;
  const within = (most: number) => (outcome: Outcome) => {
    const rank = rankOf(outcome);
    return rank > 0 && rank <= most;
  };
  const isRefused = (outcome: Outcome) => shown(outcome).length === 0;

  const falseRefusals = share(answerable, isRefused);
  const refusals = share(unanswerable, isRefused);
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    hitAt1: share(answerable, within(1)),
    hitAt3: share(answerable, within(3)),
    meanReciprocalRank: mean(answerable.map((outcome) => 1 / (rankOf(outcome) || Infinity))),
    inExcerpt: share(known, (outcome) => outcome.excerptHolds && !isRefused(outcome)),
    falseRefusals,
    refusals,
    balancedAccuracy: (1 - falseRefusals + refusals) / 2,
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
}

/** @returns whether the question was answered rightly, or rightly refused */
export function isMiss(
  { question, results }: Pick<Outcome, 'question' | 'results'>,
  threshold: number,
): boolean {
  const first = results.find(({ score }) => score >= threshold);
  return question.paragraphs.length > 0 ? !first?.right : first !== undefined;
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
