import type { Features } from '../../search/confidence/features.ts';
import type { Outcome } from '../../search/confidence/model.ts';
import type { EvaluatedQuestion } from '../eval/outcome.ts';
import type { GroupedExample } from './cross-validation.ts';
import { OFF_SUBJECT } from './training-sets.ts';

/** An example and the kind of its question; without a report each question is a group. */
export interface Row extends GroupedExample {
  readonly kind: string;
}

/**
 * The weight of a question beside one that a community asks of its report. Of SQuAD there are many more,
 * and a question whose paragraph was removed is a harder near miss than people ask. Talk is recognised
 * mostly by the model for the subject.
 */
const WEIGHTS_OF_KINDS: Readonly<Record<string, number>> = {
  own: 0.3,
  any: 0.3,
  wrong: 0.3,
  removed: 0.05,
  chat: 0.05,
  out: 0.05,
};

/**
 * What a model learns from. Whether a passage answers: every first-ranked passage that no gate holds back,
 * since only these are judged. Whether it speaks of what is asked: the right passages, beside what talk
 * and questions on other subjects bring up; both count the same.
 *
 * @param names - the features of the model
 */
export function rowsFor(
  outcome: Outcome,
  outcomes: readonly EvaluatedQuestion[],
  names: readonly (keyof Features)[],
): Row[] {
  const rows = outcomes.flatMap(({ first, question: { kind, report, text } }): Row[] => {
    const isTalk = OFF_SUBJECT.has(kind);
    const isUsed = outcome === 'answer' ? first?.gates.length === 0 : isTalk || first?.isRight;
    if (!first || !isUsed) return [];
    const features = names.map((name) => first.features[name] ?? 0);
    const weight = WEIGHTS_OF_KINDS[kind] ?? 1;
    return [{ kind, group: report?.id ?? text, features, isRight: first.isRight, weight }];
  });
  if (outcome === 'answer') return rows;
  const right = rows.filter(({ isRight }) => isRight).length;
  const balance = right / (rows.length - right || 1);
  return rows.map((row) => (row.isRight ? row : { ...row, weight: balance }));
}
