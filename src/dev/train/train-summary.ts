import { writeFileSync } from 'node:fs';
import { analysedSentences } from '../../summary/analysed-sentences.ts';
import { FEATURE_NAMES } from '../../summary/sentence-features.ts';
import type { SummaryModels } from '../../summary/sentence-value.ts';
import { runToEnd } from '../../util/cooperative.ts';
import { isPickOf, type PickedReport } from '../eval/picked-reports.ts';
import { printSummaryMeasures } from '../eval/print-summary-measures.ts';
import { print } from '../eval/print-table.ts';
import { measureSummaries, SUMMARY_LENGTHS } from '../eval/summary-measures.ts';
import { ownSummary } from '../eval/summary-methods.ts';
import { FOLDS, foldOf, type GroupedExample, printCrossValidation } from './cross-validation.ts';
import { fitLogistic } from './logistic.ts';

const WEIGHTS = 'src/summary/weights.json';

/**
 * Fits the models that say which sentences an editor picks, prints how well they do on reports that are
 * held back, and writes them unless `isDry`.
 */
export function trainSummary(picked: readonly PickedReport[], isDry: boolean): void {
  for (const outcome of ['pick', 'mainNews'] as const) {
    print(`\n${outcome}`);
    printCrossValidation(examplesFor(outcome, picked));
  }
  print('\nsummaries of reports that are held back');
  printSummaryMeasures(
    SUMMARY_LENGTHS.map((longest) => ({
      name: 'models',
      longest,
      measures: heldBack(picked).flatMap(({ held, models }) =>
        measureSummaries(held, ownSummary({ models }), longest),
      ),
    })),
  );
  const models = fitModels(picked);
  print(`\n${JSON.stringify(models, null, 2)}`);
  if (!isDry) writeFileSync(WEIGHTS, `${JSON.stringify(models, null, 2)}\n`);
}

/** @returns the parts of the reports, each with models that have seen nothing of it */
function heldBack(picked: readonly PickedReport[]) {
  const ofReport = foldOf(picked.map(({ report }) => report.id));
  const isHeld = (fold: number) => (one: PickedReport) => ofReport(one.report.id) === fold;
  return Array.from({ length: FOLDS }, (_, fold) => ({
    held: picked.filter(isHeld(fold)),
    models: fitModels(picked.filter((one) => !isHeld(fold)(one))),
  }));
}

function fitModels(picked: readonly PickedReport[]): SummaryModels & { fittedOn: object } {
  const fitted = (outcome: keyof SummaryModels) => {
    const [intercept = 0, ...weights] = fitLogistic(examplesFor(outcome, picked)).map((value) =>
      Number(value.toFixed(3)),
    );
    return {
      intercept,
      weights: Object.fromEntries(FEATURE_NAMES.map((name, at) => [name, weights[at] ?? 0])),
    };
  };
  const picks = picked.reduce((sum, one) => sum + one.picks.length, 0);
  return {
    pick: fitted('pick'),
    mainNews: fitted('mainNews'),
    fittedOn: { reports: picked.length, picks },
  };
}

function examplesFor(
  outcome: keyof SummaryModels,
  picked: readonly PickedReport[],
): GroupedExample[] {
  return picked.flatMap(({ report, picks }) => {
    const wanted = outcome === 'pick' ? picks : picks.filter(({ rank }) => rank === 1);
    return runToEnd(analysedSentences(report)).map((sentence) => ({
      group: report.id,
      features: FEATURE_NAMES.map((name) => sentence.features[name]),
      isRight: wanted.some((pick) => isPickOf(pick, sentence)),
      weight: 1,
    }));
  });
}
