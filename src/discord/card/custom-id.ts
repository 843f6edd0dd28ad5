import { hash } from 'node:crypto';
import type { Report } from '../../knowledge/report.ts';

/**
 * What a button or form carries: all that it needs to work after a restart. The kind selects the
 * handler. The handler must validate the other parts, because anybody can send any `custom_id`.
 */
export interface CustomId {
  readonly kind: string;
  readonly parts: readonly string[];
}

const SEPARATOR = ':';
const KEY_LENGTH = 16;
const TEXT_HASH_LENGTH = 10;

/** @returns the `custom_id`; `parseCustomId` also splits at the colons inside a part */
export function customId(kind: string, ...parts: readonly (string | number)[]): string {
  return [kind, ...parts].join(SEPARATOR);
}

/** @returns the parts of a `custom_id`; an empty kind if there is no `custom_id` */
export function parseCustomId(id: string | undefined): CustomId {
  const [kind = '', ...parts] = id?.split(SEPARATOR) ?? [];
  return { kind, parts };
}

/** @returns a short key for a report: its id can be as long as a file name, too long for a `custom_id` */
export function reportKey(report: Report): string {
  return hash('sha256', report.id, 'base64url').slice(0, KEY_LENGTH);
}

/** @returns whether a part has the form of a report key; the report may not exist */
export function isReportKey(part: string | undefined): part is string {
  return part?.length === KEY_LENGTH && /^[\w-]+$/u.test(part);
}

/**
 * A button carries the hash of the text that it belongs to. The reports may have changed by the time it
 * is pressed, and people must not share or publish a text that they have not seen.
 *
 * @returns a short hash of a text
 */
export function hashText(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, TEXT_HASH_LENGTH);
}

/** @returns whether a part has the form of a Discord id */
export function isSnowflake(part: string | undefined): part is string {
  return part !== undefined && /^\d{1,20}$/u.test(part);
}

/** @returns the whole number of up to six digits in a part; undefined if it is anything else */
export function wholeNumber(part: string | undefined): number | undefined {
  return part !== undefined && /^\d{1,6}$/u.test(part) ? Number(part) : undefined;
}
