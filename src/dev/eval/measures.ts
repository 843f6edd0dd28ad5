import type { EvaluatedQuestion } from './outcome.ts';
import { quantile } from './quantile.ts';

/** Measures over questions that have an answer and over those that have none, shares from 0 to 1. */
export interface Measures {
  readonly count: number;
  /** Answerable questions whose right passage was shown to everybody. */
  readonly answeredRight: number;
  /** Answerable questions whose right passage was shown, as an answer or as the closest passage. */
  readonly found: number;
  /** Answerable questions whose right passage ranks first, shown or not. */
  readonly first: number;
  /** Answerable questions whose right passage is among the first three. */
  readonly firstThree: number;
  /** Answerable questions whose right passage is nearest in meaning, where embeddings tell. */
  readonly nearest: number;
  /** Questions with a known answer whose excerpt holds it. */
  readonly inExcerpt: number;
  /** Unanswerable questions for which nothing was shown to everybody. */
  readonly notAnswered: number;
  /** Unanswerable questions for which nothing was shown at all. */
  readonly silent: number;
  /** Public answers whose passage answers. */
  readonly precision: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** @returns the measures of a list of outcomes; NaN where there is nothing to count */
export function measuresOf(outcomes: readonly EvaluatedQuestion[]): Measures {
  const answerable = outcomes.filter(({ question }) => question.paragraphs.length > 0);
  const unanswerable = outcomes.filter(({ question }) => question.paragraphs.length === 0);
  const known = answerable.filter(({ question }) => question.answers.length > 0);
  const isAnswer = ({ shown }: EvaluatedQuestion) => shown === 'answer';
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  return {
    count: outcomes.length,
    answeredRight: share(answerable, (outcome) => isAnswer(outcome) && outcome.isRight),
    found: share(answerable, ({ isRight }) => isRight),
    first: share(answerable, ({ rank }) => rank === 1),
    firstThree: share(answerable, ({ rank }) => rank <= 3),
    nearest: share(
      answerable.filter(({ nearestIsRight }) => nearestIsRight !== undefined),
      ({ nearestIsRight }) => nearestIsRight === true,
    ),
    inExcerpt: share(known, ({ excerptHolds }) => excerptHolds),
    notAnswered: share(unanswerable, (outcome) => !isAnswer(outcome)),
    silent: share(unanswerable, ({ shown }) => shown === 'nothing'),
    precision: share(outcomes.filter(isAnswer), ({ isRight }) => isRight),
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
}

/** A band of the scores of answers, and how many of those answers are right. */
export interface CalibrationBand {
  readonly from: number;
  readonly count: number;
  readonly meanScore: number;
  readonly right: number;
}

/** @returns how the scores of what was answered compare with how often it was right, by tenths */
export function calibration(outcomes: readonly EvaluatedQuestion[]): CalibrationBand[] {
  const answers = outcomes.filter(({ shown }) => shown === 'answer');
  return Array.from({ length: 10 }, (_, tenth) => {
    const band = answers.filter(({ score }) => Math.min(9, Math.floor(10 * score)) === tenth);
    const meanScore = band.reduce((sum, { score }) => sum + score, 0) / band.length;
    const right = share(band, ({ isRight }) => isRight);
    return { from: tenth / 10, count: band.length, meanScore, right };
  }).filter(({ count }) => count > 0);
}

/** @returns whether something else than the right thing was shown */
export function isMiss({ question, shown, isRight }: EvaluatedQuestion): boolean {
  return question.paragraphs.length > 0 ? !isRight : shown === 'answer';
}

export function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}
