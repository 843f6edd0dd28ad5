import { createHash } from 'node:crypto';
import type { Library, Report } from '../knowledge/report.ts';

/**
 * What a button carries: enough to work after a restart, and short whatever a report is called.
 * The kind comes first and tells which command answers the press.
 */
export const PAGE_BUTTON = 'page';

const KEY_LENGTH = 16;
const PAGE_ID = new RegExp(`^${PAGE_BUTTON}:(?<key>[\\w-]{${KEY_LENGTH}}):(?<page>\\d{1,6})$`, 'u');

/** @returns the `custom_id` of the button that leads to a page (counted from 1) of a report */
export function pageButtonId(reportId: string, page: number): string {
  return `${PAGE_BUTTON}:${keyOf(reportId)}:${page}`;
}

/**
 * @param customId - what a pressed button carries
 * @returns the report (undefined: not in the library any more) and page it asks for; undefined for
 * another button
 */
export function parsePageButtonId(
  customId: string,
  library: Library,
): { report: Report | undefined; page: number } | undefined {
  const groups = PAGE_ID.exec(customId)?.groups;
  if (!groups) return undefined;
  const report = library.find(({ id }) => keyOf(id) === groups.key);
  return { report, page: Number(groups.page) };
}

/** Ids are file names of any length; the hash keeps a `custom_id` within its limit. */
function keyOf(reportId: string): string {
  return createHash('sha256').update(reportId).digest('base64url').slice(0, KEY_LENGTH);
}
