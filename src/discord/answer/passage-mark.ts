import type { Result } from '../../search/result.ts';
import { markOf } from '../card/custom-id.ts';
import type { AnswerView } from './answer-id.ts';

/**
 * @param isClosest - whether the passage is shown as one that may not answer
 * @returns the mark of all that a card shows of the report in this view
 */
export function passageMark(result: Result, view: AnswerView, isClosest: boolean): string {
  const { title, date, url } = result.report;
  return markOf(JSON.stringify([title, date, url, isClosest, piecesOf(result, view)]));
}

function piecesOf({ report, paragraph, text, excerpt }: Result, view: AnswerView) {
  if (view === 'excerpt') return [excerpt.text];
  if (view === 'whole') return [text];
  return [report.paragraphs[paragraph - 2], text, report.paragraphs[paragraph]];
}
