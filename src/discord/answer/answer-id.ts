import type { Library, Report } from '../../knowledge/report.ts';
import type { Result } from '../../search/result.ts';
import { customId, hashText, reportKey, wholeNumber } from '../card/custom-id.ts';
import { reportOfKey } from '../reading/catalogue.ts';

export const ANSWER_KIND = 'answer';
export const SHARE_KIND = 'share';
export const TAKE_BACK_KIND = 'take-back';

const VIEWS = ['excerpt', 'whole', 'context'] as const;
export type AnswerView = (typeof VIEWS)[number];

/** What an answer's buttons carry: all but the question, which stands in the card. */
export interface AnswerState {
  readonly view: AnswerView;
  /** Who asked, and alone may change the card. */
  readonly asker: string;
  /** Which of the results is shown, from 0. */
  readonly position: number;
  /** The one report that was asked; undefined: all. */
  readonly report: Report | undefined;
}

const ALL = '-';

/** What a pressed button leads to. */
export interface AnswerPress extends AnswerState {
  /** Undefined on cards from before there were hashes. */
  readonly passageHash: string | undefined;
}

/**
 * @param passageHash - of the passage that the state shows; undefined where there is none
 * @returns the `custom_id` of a button that leads to that state
 */
export function answerId(
  kind: string,
  { view, asker, position, report }: AnswerState,
  passageHash = '',
): string {
  const key = report ? reportKey(report) : ALL;
  return customId(kind, VIEWS.indexOf(view), asker, position, key, passageHash);
}

/** @returns the `custom_id` of the button with which the asker takes the answer back */
export function takeBackId({ asker }: AnswerState): string {
  return customId(TAKE_BACK_KIND, asker);
}

/** @returns what a pressed button leads to; undefined when it carries nothing, or something bygone */
export function parseAnswerId(
  [viewPart, asker, positionPart, key, hash]: readonly string[],
  library: Library,
): AnswerPress | undefined {
  const view = VIEWS[wholeNumber(viewPart) ?? -1];
  const position = wholeNumber(positionPart);
  const report = reportOfKey(key, library);
  if (!view || !asker || position === undefined || (key !== ALL && !report)) return undefined;
  return { view, asker, position, report, passageHash: hash || undefined };
}

/**
 * @param isClosest - whether the passage is shown as one that may not answer
 * @returns the hash of all that a card shows of the report in this view
 */
export function hashPassage(result: Result, view: AnswerView, isClosest: boolean): string {
  const { title, date, url } = result.report;
  return hashText(JSON.stringify([title, date, url, isClosest, piecesOf(result, view)]));
}

function piecesOf({ report, paragraph, text, excerpt }: Result, view: AnswerView) {
  if (view === 'excerpt') return [excerpt.text];
  if (view === 'whole') return [text];
  return [report.paragraphs[paragraph - 2], text, report.paragraphs[paragraph]];
}
