import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { hashText } from '../card/custom-id.ts';
import { clip, escapeText } from '../card/escape.ts';
import { LIMITS, OURS, SUMMARY_LENGTHS } from '../card/limits.ts';
import type { Knowledge } from '../knowledge.ts';
import { type DigestPeriod, reportsIn } from './digest-period.ts';

/** Room for the heading, the note on where the text is from, and what only the preview says. */
const ROOM_FOR_REST = 400;
/** Room for the date of a report and the Markdown around its title. */
const ROOM_FOR_DATE = 40;

/** The days that a digest is about. */
export interface DigestDays {
  readonly period: DigestPeriod;
  /** As `YYYY-MM-DD`. */
  readonly lastDay: string;
}

/** The reports of some days, for one card. */
export interface Digest extends DigestDays {
  readonly entries: readonly DigestEntry[];
  /** How many reports there are in these days, including those that have no room on the card. */
  readonly total: number;
}

export interface DigestEntry {
  readonly report: Report;
  /** The title, and the date unless all reports are of the same day; escaped. */
  readonly heading: string;
  /** The sentence that says most of the report, escaped; empty if none has room. */
  readonly pick: string;
}

/** @returns the newest reports of these days, with as much of each as a card has room for */
export async function digestOf(
  { period, lastDay }: DigestDays,
  { library, summaries }: Pick<Knowledge, 'library' | 'summaries'>,
): Promise<Digest> {
  const reports = reportsIn(library, period, lastDay);
  const shown = reports.slice(0, OURS.digestEntries);
  const room = Math.floor((LIMITS.messageText - ROOM_FOR_REST) / shown.length);
  const entries: DigestEntry[] = [];
  // One after the other, so that questions are answered meanwhile.
  for (const report of shown) {
    const heading = headingOf(report, period, room);
    const longest = Math.min(room - heading.length - 1, SUMMARY_LENGTHS.short);
    entries.push({ report, heading, pick: await summaries.pickOf(report, longest) });
  }
  return { period, lastDay, entries, total: reports.length };
}

/** @returns the hash of everything that a card shows of the reports */
export function hashDigest({ entries }: Digest): string {
  const shown = entries.map(({ report: { title, date, url }, pick }) => [title, date, url, pick]);
  return hashText(JSON.stringify(shown));
}

function headingOf({ title, date }: Report, period: DigestPeriod, room: number): string {
  const most = room - ROOM_FOR_DATE;
  const whole = escapeText(clip(title, OURS.title));
  // Escaping at most doubles the length.
  const fitting = whole.length <= most ? whole : escapeText(clip(title, most >> 1));
  const day = date === undefined || period === 'today' ? [] : [`-# ${messages.answer.dated(date)}`];
  return [`**${fitting}**`, ...day].join('\n');
}
