import { sentences } from './page-messages.ts';

const LOCALE = 'ar-LY-u-ca-gregory-nu-arab';
const RELATIVE = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'always' });

function number(options: Intl.NumberFormatOptions): (value: number) => string {
  return new Intl.NumberFormat(LOCALE, options).format;
}

/** Writes a number, with two decimals at most. */
export const decimal = number({ maximumFractionDigits: 2 });
/** Writes a number with its sign, with two decimals at most. */
export const signed = number({ maximumFractionDigits: 2, signDisplay: 'exceptZero' });
/** Writes a share of 1 in whole per cent. */
export const percent = number({ style: 'percent', maximumFractionDigits: 0 });

function date(options: Intl.DateTimeFormatOptions): (time: string) => string {
  const format = new Intl.DateTimeFormat(LOCALE, options);
  return (time) => format.format(new Date(time));
}

/** Writes the time of day. */
export const clock = date({ hour: 'numeric', minute: '2-digit' });
/** Writes the day. */
export const day = date({ dateStyle: 'long' });

/** @returns when a message was written, as it stands beside its author */
export function today(time: string): string {
  return sentences.today(clock(time));
}

/** Discord's styles of a timestamp; see https://docs.discord.com/developers/reference#message-formatting */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
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

/**
 * @param seconds - since 1970
 * @param style - one of Discord's letters; `R` is how long it is until then
 * @param now - milliseconds since 1970
 */
export function timestamp(seconds: number, style: string | undefined, now: number): string {
  if (style !== 'R') {
    return new Intl.DateTimeFormat(LOCALE, STYLES[style ?? ''] ?? USUAL).format(seconds * 1000);
  }
  const away = Math.round(seconds - now / 1000);
  const [unit, length] = UNITS.find(([, size]) => Math.abs(away) >= size) ?? ['second', 1];
  return RELATIVE.format(Math.trunc(away / length), unit);
}
