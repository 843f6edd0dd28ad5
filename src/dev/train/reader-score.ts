import type { EvaluatedQuestion } from '../eval/outcome.ts';

/** What a passage with verified words scores, and the questions on which that was found. */
export interface ReaderScore {
  readonly verified: number;
  readonly fittedOn: Readonly<Record<string, number>>;
}

/**
 * How likely a passage that a reader pointed at answers, when the words it quoted stand there: the share of
 * right ones, by Laplace's rule of succession, so that some dozen questions without an error do not make
 * it certain.
 */
export function readerScore(outcomes: readonly EvaluatedQuestion[]): ReaderScore {
  const verified = outcomes.filter(({ reading }) => reading?.judgement.verdict === 'verified');
  const right = verified.filter(({ isRight }) => isRight).length;
  return {
    verified: Number(((right + 1) / (verified.length + 2)).toFixed(3)),
    fittedOn: kindsOf(verified.map(({ question }) => question)),
  };
}

/** @returns how many there are of each kind */
export function kindsOf(items: readonly { readonly kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
