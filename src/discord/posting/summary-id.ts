import type { Library, Report } from '../../knowledge/report.ts';
import { customId, isSnowflake, reportKey } from '../card/custom-id.ts';
import { SUMMARY_LENGTHS } from '../card/limits.ts';
import { reportOfKey } from '../reading/catalogue.ts';

export const PUBLISH_KIND = 'publish';
export const EDIT_KIND = 'edit';
export const CANCEL_KIND = 'cancel';

export type SummaryLength = keyof typeof SUMMARY_LENGTHS;

/** What the buttons of a summary's preview carry. */
export interface SummaryState {
  readonly report: Report;
  readonly length: SummaryLength;
  /** Where it is to be posted. */
  readonly channelId: string;
}

/** @returns the `custom_id` of a button or form of the preview */
export function summaryId(kind: string, { report, length, channelId }: SummaryState): string {
  return customId(kind, length, reportKey(report), channelId);
}

/** @returns undefined when a pressed button carries no summary, or one of a report that is gone */
export function parseSummaryId(
  [length, key, channelId]: readonly string[],
  library: Library,
): SummaryState | undefined {
  const report = reportOfKey(key, library);
  if (!report || !isLength(length) || !isSnowflake(channelId)) return undefined;
  return { report, length, channelId };
}

function isLength(part: string | undefined): part is SummaryLength {
  return part !== undefined && Object.hasOwn(SUMMARY_LENGTHS, part);
}
