import { TimestampStyles, time } from 'discord.js';
import { messages } from '../../messages.ts';

const BASE = 36;
/** Seconds since the epoch until far beyond anybody's plans. */
const DUE = /^[\da-z]{6,7}$/u;

/** @param due - in seconds since the epoch @returns it as a short part of a `custom_id` */
export function dueCode(due: number): string {
  return due.toString(BASE);
}

/** @returns the time in a part of a `custom_id`, in seconds since the epoch; undefined if it has none */
export function dueOf(part: string | undefined): number | undefined {
  return part !== undefined && DUE.test(part) ? Number.parseInt(part, BASE) : undefined;
}

/** @returns the first line of a preview: where and when it will be posted */
export function previewLine({
  channelId,
  due,
}: {
  channelId: string;
  due?: number | undefined;
}): string {
  const channel = `<#${channelId}>`;
  if (due === undefined) return messages.summary.preview(channel);
  return messages.schedule.preview(channel, fullTime(due), time(due, TimestampStyles.RelativeTime));
}

/** @param due - in seconds since the epoch @returns Discord's own timestamp, in the reader's time zone */
export function fullTime(due: number): string {
  return time(due, TimestampStyles.LongDateTime);
}
