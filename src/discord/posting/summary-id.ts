import type { Library, Report } from '../../knowledge/report.ts';
import { customId, isReportKey, isSnowflake, reportKey } from '../card/custom-id.ts';
import { SUMMARY_LENGTHS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import { reportOfKey } from '../reading/catalogue.ts';

export const PUBLISH_KIND = 'publish';
export const EDIT_KIND = 'edit';
/** Goes on with an edit that was too long. */
export const RESUME_KIND = 'resume';
export const CANCEL_KIND = 'cancel';

export type SummaryLength = keyof typeof SUMMARY_LENGTHS;

/** What the buttons of a summary's preview carry. */
export interface SummaryState {
  readonly report: Report;
  readonly length: SummaryLength;
  /** Where it is to be posted. */
  readonly channelId: string;
  /** Of the report's own summary when the preview was made; undefined on older previews. */
  readonly summaryHash?: string | undefined;
}

/** @returns the `custom_id` of a button or form of the preview */
export function summaryId(kind: string, state: SummaryState): string {
  const { report, length, channelId, summaryHash = '' } = state;
  return customId(kind, length, reportKey(report), channelId, summaryHash);
}

/**
 * @returns undefined when a pressed button carries no summary
 * @throws Refusal when it is of a report that is gone
 */
export function parseSummaryId(
  [length, key, channelId, hash]: readonly string[],
  library: Library,
): SummaryState | undefined {
  if (!isLength(length) || !isReportKey(key) || !isSnowflake(channelId)) return undefined;
  const report = reportOfKey(key, library);
  if (!report) throw new Refusal('reportGone');
  return { report, length, channelId, summaryHash: hash || undefined };
}

function isLength(part: string | undefined): part is SummaryLength {
  return part !== undefined && Object.hasOwn(SUMMARY_LENGTHS, part);
}
