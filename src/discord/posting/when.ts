import { normalise } from '../../arabic/normalise.ts';
import { wordList } from '../../arabic/word-list.ts';

/** When to post: at once, or at a moment in milliseconds since the epoch. */
export type When = 'now' | number;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Nobody plans further ahead on purpose. */
const MAX_AHEAD = 366 * DAY;

const setOf = (words: string): ReadonlySet<string> => new Set(wordList(words));
const NOW = setOf('الآن الان حالا فورا توا هلق دلوقتي دابا');
const TODAY = setOf('اليوم النهاردة');
const TOMORROW = setOf('غدا غد بكرة بكرا بكره غدوة');
/** Sunday is 0, as in JavaScript. */
const WEEKDAYS = wordList('الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت');
const UNITS: readonly (readonly [words: ReadonlySet<string>, length: number])[] = [
  [setOf('دقيقة دقائق دقايق'), MINUTE],
  [setOf('دقيقتين دقيقتان'), 2 * MINUTE],
  [setOf('ساعة ساعات'), HOUR],
  [setOf('ساعتين ساعتان'), 2 * HOUR],
  [setOf('يوم أيام'), DAY],
  [setOf('يومين يومان'), 2 * DAY],
  [setOf('أسبوع أسابيع'), 7 * DAY],
  [setOf('أسبوعين أسبوعان'), 14 * DAY],
];
const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ نصف: 1 / 2, نص: 1 / 2, ربع: 1 / 4, ثلث: 1 / 3 }),
);
const MORNING = setOf('ص صباحا الصبح فجرا');
const NOON = setOf('ظهرا الظهر');
const EVENING = setOf('م مساء مساءا عصرا العصر ليلا المغرب العشية');
/** What may stand in front of a time. */
const AT = setOf('الساعة ساعة في على عند يوم');
const CLOCK = /^(?<hour>\d{1,2})(?::(?<minute>\d{2}))?$/u;

/**
 * Understands `الآن`, `بعد ساعتين`, `غدا 9`, `الجمعة 18:30`, `20:15` and the like, in the time zone of the process.
 *
 * @param typed - what a moderator typed
 * @param now - in milliseconds since the epoch
 * @returns undefined if it is not understood, has passed or is more than a year away
 */
export function parseWhen(typed: string, now: number): When | undefined {
  const words = wordsOf(typed);
  const [first = '', ...rest] = words;
  if (words.length === 1 && NOW.has(first)) return 'now';
  const moment = first === 'بعد' && rest[0] !== 'غد' ? after(rest, now) : onDay(words, now);
  return moment !== undefined && moment > now && moment <= now + MAX_AHEAD ? moment : undefined;
}

const EVERY = setOf('كل');
const DAYS = setOf('يوم صباح');
const DAILY = setOf('يوميا');

/**
 * Understands `كل يوم 9`, `يوميا الساعة 7 مساء`.
 *
 * @returns the first time, as `parseWhen` does; undefined if it is not understood
 */
export function parseDaily(typed: string, now: number): number | undefined {
  const [first = '', second = '', ...rest] = wordsOf(typed);
  if (EVERY.has(first) && DAYS.has(second)) return onDay(rest, now);
  return DAILY.has(first) ? onDay([second, ...rest], now) : undefined;
}

function wordsOf(typed: string): string[] {
  const words = normalise(typed).text.split(/[\s،,]+/u);
  return words.filter((word) => word !== '');
}

/** `بعد نصف ساعة`, `بعد 3 أيام`. */
function after(words: readonly string[], now: number): number | undefined {
  const [first = '', second] = words;
  const part = PARTS.get(first);
  const count = part ?? (/^\d{1,3}$/u.test(first) ? Number(first) : 1);
  const unit = second === undefined && count === 1 ? first : second;
  const expected = unit === first ? 1 : 2;
  const length = UNITS.find(([names]) => names.has(unit ?? ''))?.[1];
  return length === undefined || words.length !== expected ? undefined : now + count * length;
}

/** `غدا 9`, `بعد غد الساعة 7 مساء`, `الجمعة 18:30`; without a day, the next time that a clock shows it. */
function onDay(words: readonly string[], now: number): number | undefined {
  const [first = '', second] = words;
  const weekday = WEEKDAYS.indexOf(first === 'يوم' ? (second ?? '') : first);
  const isAfterTomorrow = first === 'بعد' && second === 'غد';
  const days = TODAY.has(first) ? 0 : TOMORROW.has(first) ? 1 : isAfterTomorrow ? 2 : undefined;
  const named = days === undefined && weekday < 0 ? 0 : isAfterTomorrow || first === 'يوم' ? 2 : 1;
  const minutes = minutesOf(words.slice(named).filter((word) => !AT.has(word)));
  if (minutes === undefined) return undefined;
  const on = (ahead: number) => {
    const day = new Date(now);
    day.setHours(0, 0, 0, 0);
    // Not by adding hours: a day may have 23 or 25.
    day.setDate(day.getDate() + ahead);
    day.setHours(Math.floor(minutes / 60), minutes % 60);
    return day.getTime();
  };
  if (days !== undefined) return on(days);
  const ahead = weekday < 0 ? 0 : (weekday - new Date(now).getDay() + 7) % 7;
  return on(ahead) > now ? on(ahead) : on(ahead + (weekday < 0 ? 1 : 7));
}

/** @returns minutes since midnight; undefined if the words are no time */
function minutesOf([clock = '', part, ...others]: readonly string[]): number | undefined {
  const { hour, minute = '0' } = CLOCK.exec(clock)?.groups ?? {};
  if (hour === undefined || others.length > 0) return undefined;
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (hours > 23 || minutes > 59) return undefined;
  if (part === undefined) return 60 * hours + minutes;
  if (hours < 1 || hours > 12) return undefined;
  if (MORNING.has(part)) return 60 * (hours % 12) + minutes;
  if (NOON.has(part)) return 60 * (hours < 10 ? hours + 12 : hours) + minutes;
  return EVENING.has(part) ? 60 * ((hours % 12) + 12) + minutes : undefined;
}
