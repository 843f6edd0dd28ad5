import { Cron } from 'croner';
import type { ScheduledPost } from '../posting/scheduled-post.ts';

/** When and where the figures of the desk are posted every week. */
export interface WeeklySettings {
  readonly channel: string;
  /** Id of the moderator who set it: it is posted only while they may. */
  readonly moderator: string;
  /** Sunday is 0. */
  readonly weekday: number;
  /** 0–23, as the clock shows in the zone. */
  readonly hour: number;
  /** A name of the IANA time zone database. */
  readonly zone: string;
}

/** The settings of a server, with the next time in milliseconds since the epoch. */
export interface WeeklyPlan extends WeeklySettings {
  readonly server: string;
  readonly next: number;
}

/** Keeps the weekly settings of servers. */
export interface WeeklyStore {
  /** @returns undefined where it is off @throws StoreUnavailable */
  of(server: string): Promise<WeeklyPlan | undefined>;
  /** @param plan - undefined: off @throws StoreUnavailable */
  set(server: string, plan: WeeklyPlan | undefined): Promise<void>;
  /** @returns the plans whose time has come */
  due(now: number): Promise<readonly WeeklyPlan[]>;
  /**
   * Plans the post, and moves the plan on to its next time, in one step: of several processes, one does it.
   *
   * @param was - the time that has come
   */
  planOnce(server: string, was: number, next: number, post: ScheduledPost): Promise<void>;
}

/** The zones to choose from: where people speak Arabic, and where many of them live. */
const ZONES = [
  ...['Africa/Tripoli', 'Africa/Tunis', 'Africa/Algiers', 'Africa/Casablanca', 'Africa/Nouakchott'],
  ...['Africa/Cairo', 'Africa/Khartoum', 'Africa/Mogadishu', 'Africa/Djibouti', 'Asia/Riyadh'],
  ...['Asia/Aden', 'Asia/Kuwait', 'Asia/Qatar', 'Asia/Bahrain', 'Asia/Dubai', 'Asia/Muscat'],
  ...['Asia/Baghdad', 'Asia/Damascus', 'Asia/Beirut', 'Asia/Amman', 'Asia/Jerusalem'],
  ...['Europe/Istanbul', 'Europe/Paris', 'UTC'],
];

/** @returns the zones to choose from, that of the process first */
export function zones(): string[] {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return [...new Set([timeZone, ...ZONES])];
}

/**
 * @param after - in milliseconds since the epoch
 * @returns the first time after it, also where the clock changes in between
 */
export function nextWeekly({ weekday, hour, zone }: WeeklySettings, after: number): number {
  const next = new Cron(`0 0 ${hour} * * ${weekday}`, { timezone: zone, paused: true }).nextRun(
    new Date(after),
  );
  if (!next) throw new RangeError(`there is no hour ${hour} on weekday ${weekday} in ${zone}`);
  return next.getTime();
}
