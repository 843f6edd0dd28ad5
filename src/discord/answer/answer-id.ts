import type { Report } from '../../knowledge/report.ts';
import type { Result } from '../../search/result.ts';
import { customId, hashText, reportKey, wholeNumber } from '../card/custom-id.ts';
import type { Catalogue } from '../reading/catalogue.ts';
import type { PointedPassage } from './judged-result.ts';

export const ANSWER_KIND = 'answer';
export const SHARE_KIND = 'share';
export const TAKE_BACK_KIND = 'take-back';

export const VIEWS = ['excerpt', 'whole', 'context'] as const;
export type AnswerView = (typeof VIEWS)[number];

/** What the buttons of an answer carry: everything but the question, which is in the card. */
export interface AnswerState {
  readonly view: AnswerView;
  /** Which part of a passage that no card holds whole, from 0; undefined: the one with the answer. */
  readonly part?: number | undefined;
  /** Id of the person who asked: the only one who may change the card. */
  readonly asker: string;
  /** Index of the result that is shown. */
  readonly position: number;
  /** The report that was searched; undefined: all reports. */
  readonly report: Report | undefined;
}

const ALL = '-';
/** Between the view and the part. */
const PART = '.';

/** What a pressed button asks for. */
export interface AnswerPress extends AnswerState {
  /** Undefined on the cards of versions that had no hashes. */
  readonly passageHash: string | undefined;
  /** Undefined unless a reader had pointed at a passage when the card was made. */
  readonly pointed: PointedPassage | undefined;
}

/**
 * @param passageHash - hash of the passage that this state shows; undefined if there is none
 * @param pointed - what a reader pointed at: after a restart no search would find it again
 * @returns the `custom_id` of a button that leads to this state
 */
export function answerId(
  kind: string,
  { view, part, asker, position, report }: AnswerState,
  passageHash = '',
  pointed?: PointedPassage,
): string {
  const key = report ? reportKey(report) : ALL;
  const place = pointed ? [reportKey(pointed.report), pointed.paragraph] : [];
  const quote = pointed?.quote ?? [];
  const viewCode = VIEWS.indexOf(view);
  return customId(
    kind,
    ...[
      part === undefined ? viewCode : `${viewCode}${PART}${part}`,
      asker,
      position,
      key,
      passageHash,
    ],
    ...[...place, ...quote],
  );
}

/** @returns the `custom_id` of the button with which the asker deletes the answer */
export function takeBackId({ asker }: AnswerState): string {
  return customId(TAKE_BACK_KIND, asker);
}

/** @returns what a pressed button asks for; undefined if it is invalid or its report is gone */
export function parseAnswerId(
  [viewPart = '', asker, positionPart, key, hash, ...pointedParts]: readonly string[],
  catalogue: Catalogue,
): AnswerPress | undefined {
  const [viewCode, partCode] = viewPart.split(PART);
  const view = VIEWS[wholeNumber(viewCode) ?? -1];
  const position = wholeNumber(positionPart);
  const report = catalogue.withKey(key);
  if (!view || !asker || position === undefined || (key !== ALL && !report)) return undefined;
  const pointed = pointedPassage(pointedParts, catalogue);
  const part = wholeNumber(partCode);
  return { view, part, asker, position, report, passageHash: hash || undefined, pointed };
}

/** @returns undefined if there is none, or no longer */
function pointedPassage(
  [key, paragraphPart, startPart, endPart]: readonly string[],
  catalogue: Catalogue,
): PointedPassage | undefined {
  const report = catalogue.withKey(key);
  const paragraph = wholeNumber(paragraphPart);
  const text = paragraph === undefined ? undefined : report?.paragraphs[paragraph - 1];
  if (!report || paragraph === undefined || text === undefined) return undefined;
  const [start, end] = [wholeNumber(startPart), wholeNumber(endPart)];
  const isQuoted = start !== undefined && end !== undefined && start < end && end <= text.length;
  return { report, paragraph, quote: isQuoted ? [start, end] : undefined };
}

/**
 * @param isClosest - whether the card warns that the passage may not answer the question
 * @returns a hash of everything that the card shows of the report in this view
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
