import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { customId, isReportKey, isSnowflake, reportKey } from '../card/custom-id.ts';
import { SUMMARY_LENGTHS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import type { Catalogue } from '../reading/catalogue.ts';
import { dueCode, dueOf } from './planned-time.ts';
import type { Selection } from './summary-candidates.ts';
import type { SentenceChoice } from './summary-text.ts';

export const PUBLISH_KIND = 'publish';
export const EDIT_KIND = 'edit';
/** Reopens the form with an edit that was too long. */
export const RESUME_KIND = 'resume';
/** The menu from which the sentences of a summary are chosen. */
export const CHOOSE_KIND = 'choose';
export const CANCEL_KIND = 'cancel';

export type SummaryLength = keyof typeof SUMMARY_LENGTHS;

/** What the buttons of a preview carry. */
export interface SummaryState {
  readonly report: Report;
  readonly length: SummaryLength;
  /** The channel to post in. */
  readonly channelId: string;
  /** Of the summary in the report's own words when the preview was made; undefined on older previews. */
  readonly summaryHash?: string | undefined;
  /** The sentences of that summary; undefined on older previews: those that the bot chooses itself. */
  readonly selection?: Selection | undefined;
  /** Who chose them, where a reader is set; undefined: there is none, or the moderator did. */
  readonly chooser?: SentenceChoice['chooser'] | undefined;
  /** When to post it, in seconds since the epoch; undefined: when the button is pressed. */
  readonly due?: number | undefined;
}

const CHOOSERS = ['bot', 'reader'] as const;
/** Enough for the bits of `LIMITS.choices` candidates. */
const SELECTION = /^[\da-z]{1,5}$/u;
const SELECTION_BASE = 36;

/** @returns the `custom_id` of a button or form of a preview */
export function summaryId(kind: string, state: SummaryState): string {
  const { report, length, channelId, summaryHash = '', selection, chooser = '', due } = state;
  const selected = selection?.toString(SELECTION_BASE) ?? '';
  const parts = [length, reportKey(report), channelId, summaryHash, selected, chooser];
  return customId(kind, ...parts, ...(due === undefined ? [] : [dueCode(due)]));
}

/** @throws Refusal if the `custom_id` is invalid or its report is gone */
export function parseSummaryId(
  [length, key, channelId, hash, selected = '', chooser, due]: readonly string[],
  catalogue: Catalogue,
): SummaryState {
  if (!isLength(length) || !isReportKey(key) || !isSnowflake(channelId)) {
    throw new Refusal(messages.failure.unknownButton);
  }
  const report = catalogue.withKey(key);
  if (!report) throw new Refusal(messages.reading.noSuchReport);
  return {
    report,
    length,
    channelId,
    summaryHash: hash || undefined,
    selection: SELECTION.test(selected) ? Number.parseInt(selected, SELECTION_BASE) : undefined,
    chooser: CHOOSERS.find((one) => one === chooser),
    due: dueOf(due),
  };
}

function isLength(part: string | undefined): part is SummaryLength {
  return part !== undefined && Object.hasOwn(SUMMARY_LENGTHS, part);
}
