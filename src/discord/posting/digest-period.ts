import type { Library, Report } from '../../knowledge/report.ts';

/** What the option `من` offers, in days: the last one is today. */
const PERIOD_DAYS = { today: 1, week: 7 } as const;
const MS_PER_DAY = 24 * 60 * 60 * 1000;

export type DigestPeriod = keyof typeof PERIOD_DAYS;

export const DIGEST_PERIODS: readonly DigestPeriod[] = ['today', 'week'];

/** @returns the period with this name; undefined for anything else, which a forged interaction may contain */
export function periodNamed(name: string | null | undefined): DigestPeriod | undefined {
  return DIGEST_PERIODS.find((period) => period === name);
}

/**
 * Dates of reports have no time zone: they are days where the readers live. An operator says by `TZ` where
 * that is; most servers use UTC.
 *
 * @param time - milliseconds since 1970
 * @param timeZone - by default that of the process
 * @returns the day at this time as `YYYY-MM-DD`
 */
export function dayAt(time: number, timeZone?: string): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(time);
}

/** @returns the first day of the period that ends on this day */
export function firstDayOf(period: DigestPeriod, lastDay: string): string {
  const first = Date.parse(lastDay) - (PERIOD_DAYS[period] - 1) * MS_PER_DAY;
  return new Date(first).toISOString().slice(0, 10);
}

/** @returns the reports with a date in the period that ends on this day, newest first like the library */
export function reportsIn(library: Library, period: DigestPeriod, lastDay: string): Report[] {
  const firstDay = firstDayOf(period, lastDay);
  return library.filter(({ date }) => date !== undefined && date >= firstDay && date <= lastDay);
}
