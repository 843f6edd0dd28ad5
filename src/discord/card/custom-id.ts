import { hash } from 'node:crypto';
import type { Report } from '../../knowledge/report.ts';

/**
 * What a button or form carries: enough to work after a restart. The kind comes first and tells which
 * handler answers; the rest is the handler's own, and to be checked by it: anybody can send anything.
 */
export interface CustomId {
  readonly kind: string;
  readonly parts: readonly string[];
}

const SEPARATOR = ':';
const KEY_LENGTH = 16;
const TEXT_HASH_LENGTH = 10;

/** @returns the `custom_id`; no part may hold a colon */
export function customId(kind: string, ...parts: readonly (string | number)[]): string {
  return [kind, ...parts].join(SEPARATOR);
}

/** @returns what a `custom_id` is made of; nothing, where there is none */
export function parseCustomId(id: string | undefined): CustomId {
  const [kind = '', ...parts] = id?.split(SEPARATOR) ?? [];
  return { kind, parts };
}

/** @returns a short name for a report in a `custom_id`: its own may be as long as a file's name */
export function reportKey(report: Report): string {
  return hash('sha256', report.id, 'base64url').slice(0, KEY_LENGTH);
}

/** @returns whether a part stands for a report, known or not */
export function isReportKey(part: string | undefined): part is string {
  return part?.length === KEY_LENGTH && /^[\w-]+$/u.test(part);
}

/**
 * A button carries the mark of the text that it stands below or leads to. The reports may be other ones
 * when it is pressed, and nobody is to share or publish another text than the one they saw.
 *
 * @returns a short name for a text in a `custom_id`
 */
export function hashText(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, TEXT_HASH_LENGTH);
}

/** @returns whether a part is an id as Discord gives them */
export function isSnowflake(part: string | undefined): part is string {
  return part !== undefined && /^\d{1,20}$/u.test(part);
}

/** @returns the whole number that a part writes; undefined when it writes none */
export function wholeNumber(part: string | undefined): number | undefined {
  return part !== undefined && /^\d{1,6}$/u.test(part) ? Number(part) : undefined;
}
