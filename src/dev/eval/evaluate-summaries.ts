import type { SummaryRules } from '../../summary/summary-rules.ts';
import type { PickedReport } from './picked-reports.ts';
import { printSummaryMeasures } from './print-summary-measures.ts';
import { print } from './print-table.ts';
import { measureSummaries, SUMMARY_LENGTHS } from './summary-measures.ts';
import { leadSentences, lexRank, ownSummary } from './summary-methods.ts';

/**
 * Prints what our summaries hold of an editor's picks, beside two simple ways to summarise.
 *
 * @param without - rules of our own to disable
 * @param withMisses - whether to print the main news that our summaries lack
 */
export function evaluateSummaries(
  picked: readonly PickedReport[],
  without: SummaryRules,
  withMisses: boolean,
): void {
  const methods = {
    'own summary': ownSummary({ without }),
    'lead sentences': leadSentences,
    LexRank: lexRank,
  };
  const measured = SUMMARY_LENGTHS.flatMap((longest) =>
    Object.entries(methods).map(([name, method]) => ({
      ...{ name, longest },
      measures: measureSummaries(picked, method, longest),
    })),
  );
  printSummaryMeasures(measured);
  if (!withMisses) return;
  for (const [at, { report, picks }] of picked.entries()) {
    for (const { name, longest, measures } of measured) {
      if (name !== 'own summary' || measures[at]?.picks[1].held !== 0) continue;
      const news = picks.find(({ rank }) => rank === 1);
      const text = news && report.paragraphs[news.paragraph - 1]?.slice(news.start, news.end);
      print(`${report.id}\t${longest}\tlacks ${news?.paragraph}: ${text}`);
    }
  }
}
