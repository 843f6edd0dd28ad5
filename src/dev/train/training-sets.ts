import type { QuestionSet } from '../eval/question-set.ts';

/** How many reports are searched together: about as many as a community has. */
const REPORTS_TOGETHER = 10;

/** Kinds of lines that speak of no report: talk, and questions on other subjects. */
export const OFF_SUBJECT: ReadonlySet<string> = new Set(['chat', 'out']);

/**
 * Adds the same questions asked of several reports together, and what speaks of no report asked of them.
 *
 * @param sets - among them reports with their own questions
 * @returns the given sets and the sets of ten reports, mixed so that neighbours in the list part
 */
export function withReportsTogether(sets: readonly QuestionSet[]): QuestionSet[] {
  const single = sets.filter(({ library }) => library.length === 1);
  const talk = sets
    .flatMap(({ questions }) => questions)
    .filter(({ kind }) => OFF_SUBJECT.has(kind));
  const count = Math.ceil(single.length / REPORTS_TOGETHER);
  const together = Array.from({ length: count }, (_, group): QuestionSet[] => {
    const [first, ...others] = single.filter((_, at) => at % count === group);
    if (!first) return [];
    const all = [first, ...others];
    return [
      {
        name: 'together',
        library: [first.library[0], ...others.flatMap(({ library }) => library)],
        questions: [...all.flatMap(({ questions }) => questions), ...talk],
      },
    ];
  });
  return [...sets, ...together.flat()];
}
