import { share } from '../eval/measures.ts';
import { print, printTable } from '../eval/print-table.ts';
import { areaUnderCurve, type Example, fitLogistic, predict } from './logistic.ts';

/** An example, and the report that it is about. */
export interface GroupedExample extends Example {
  /** Examples of one group are fitted or judged together. */
  readonly group: string;
}

type Judged = GroupedExample & { readonly likely: number };

export const FOLDS = 5;

/** @returns the part in which an item is held back, by the position of its group */
export function foldOf(groups: readonly string[]): (group: string) => number | undefined {
  const folds = new Map([...new Set(groups)].map((group, at) => [group, at % FOLDS]));
  return (group) => folds.get(group);
}

/** Prints how well models judge the examples of reports of which they have seen nothing. */
export function printCrossValidation(examples: readonly GroupedExample[]): void {
  const judged = crossValidated(examples);
  const right = judged.filter(({ isRight }) => isRight);
  const wrong = judged.filter(({ isRight }) => !isRight);
  const accuracy =
    (share(right, ({ likely }) => likely >= 0.5) + share(wrong, ({ likely }) => likely < 0.5)) / 2;
  print(
    `cross-validated over ${FOLDS} parts by report, ${judged.length} examples: AUC ${areaUnderCurve(judged).toFixed(4)}, balanced accuracy ${(100 * accuracy).toFixed(1)} %\n`,
  );
  printTable(
    ['probability', 'examples', 'mean', 'right'],
    Array.from({ length: 10 }, (_, tenth) => {
      const band = judged.filter(({ likely }) => Math.min(9, Math.floor(10 * likely)) === tenth);
      const weight = (rows: readonly Judged[]) => rows.reduce((sum, row) => sum + row.weight, 0);
      const mean = band.reduce((sum, row) => sum + row.likely * row.weight, 0) / weight(band);
      const isSo = weight(band.filter(({ isRight }) => isRight)) / weight(band);
      return [
        `from 0.${tenth}`,
        String(band.length),
        mean.toFixed(2),
        `${(100 * isSo).toFixed(1)} %`,
      ];
    }),
  );
}

/** With fewer groups than parts, the examples are parted instead. */
function crossValidated(examples: readonly GroupedExample[]): Judged[] {
  const groups = examples.map(({ group }) => group);
  const ofGroup = foldOf(groups);
  const isParted = new Set(groups).size >= FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = ({ group }: GroupedExample, at: number) =>
      (isParted ? ofGroup(group) : at % FOLDS) === fold;
    const model = fitLogistic(examples.filter((row, at) => !isHeld(row, at)));
    return examples
      .filter(isHeld)
      .map((row): Judged => ({ ...row, likely: predict(model, row.features) }));
  }).flat();
}
