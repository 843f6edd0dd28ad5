import { sentences } from './page-messages.ts';

const LOCALE = 'ar-LY-u-ca-gregory-nu-arab';
const CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: 'numeric', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' });
const RELATIVE = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'always' });

/** Discord's styles of a timestamp; see https://docs.discord.com/developers/reference#message-formatting */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};
const USUAL: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short' };

/** Units in seconds, longest first. */
const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** @returns when a message was written, as it stands beside its author */
export function written(time: string): string {
  return sentences.today(CLOCK.format(new Date(time)));
}

/** @returns the day of a message, as it stands between those of two days */
export function day(time: string): string {
  return DAY.format(new Date(time));
}

/** @returns the time of day alone */
export function clock(time: string): string {
  return CLOCK.format(new Date(time));
}

/**
 * @param seconds - since 1970
 * @param style - one of Discord's letters; `R` is how long it is until then
 * @param now - milliseconds since 1970
 */
export function timestamp(seconds: number, style: string | undefined, now: number): string {
  if (style !== 'R') {
    return new Intl.DateTimeFormat(LOCALE, STYLES[style ?? 'f'] ?? USUAL).format(seconds * 1000);
  }
  const away = Math.round(seconds - now / 1000);
  const [unit, length] = UNITS.find(([, size]) => Math.abs(away) >= size) ?? ['second', 1];
  return RELATIVE.format(Math.trunc(away / length), unit);
}
