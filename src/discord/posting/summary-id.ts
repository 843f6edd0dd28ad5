import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { customId, isReportKey, isSnowflake, reportKey } from '../card/custom-id.ts';
import { SUMMARY_LENGTHS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import type { Catalogue } from '../reading/catalogue.ts';

export const PUBLISH_KIND = 'publish';
export const EDIT_KIND = 'edit';
/** Reopens the form with an edit that was too long. */
export const RESUME_KIND = 'resume';
export const CANCEL_KIND = 'cancel';

export type SummaryLength = keyof typeof SUMMARY_LENGTHS;

/** What the buttons of a preview carry. */
export interface SummaryState {
  readonly report: Report;
  readonly length: SummaryLength;
  /** The channel to post in. */
  readonly channelId: string;
  /** Of the report's own summary when the preview was made; undefined on older previews. */
  readonly summaryHash?: string | undefined;
}

/** @returns the `custom_id` of a button or form of a preview */
export function summaryId(kind: string, state: SummaryState): string {
  const { report, length, channelId, summaryHash = '' } = state;
  return customId(kind, length, reportKey(report), channelId, summaryHash);
}

/** @throws Refusal if the `custom_id` is invalid or its report is gone */
export function parseSummaryId(
  [length, key, channelId, hash]: readonly string[],
  catalogue: Catalogue,
): SummaryState {
  if (!isLength(length) || !isReportKey(key) || !isSnowflake(channelId)) {
    throw new Refusal(messages.failure.unknownButton);
  }
  const report = catalogue.withKey(key);
  if (!report) throw new Refusal(messages.reading.noSuchReport);
  return { report, length, channelId, summaryHash: hash || undefined };
}

function isLength(part: string | undefined): part is SummaryLength {
  return part !== undefined && Object.hasOwn(SUMMARY_LENGTHS, part);
}
