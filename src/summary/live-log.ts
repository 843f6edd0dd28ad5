import { normalise } from '../arabic/normalise.ts';
import type { Report } from '../knowledge/report.ts';

/** The time at the beginning of an entry, after a day at most: `الثلاثاء 12 أوت، 13:20 –`. */
const TIME = /^.{0,30}?(?<!\p{N})(\p{N}{1,2})[:.](\p{N}{2})(?!\p{N})/u;
/** Enough for a day and a time, in UTF-16 units. */
const OPENING_LENGTH = 60;
/** The share of a log's paragraphs that are entries; the others belong to the entry before. */
const ENTRIES = 0.6;

/**
 * News tells the outcome first. A log of a day that is kept entry by entry tells it last, unless a
 * paragraph at the top sums it up or the newest entry stands first.
 *
 * @returns whether the report is a log that tells the outcome last
 */
export function tellsOutcomeLast({ paragraphs }: Report): boolean {
  // The normal form has one kind of digits.
  const times = paragraphs.map((paragraph) =>
    TIME.exec(normalise(paragraph.slice(0, OPENING_LENGTH)).text),
  );
  const [first] = times;
  const entries = times.filter((time) => time !== null);
  const last = entries.at(-1);
  if (!first || !last || entries.length < 3 || entries.length < ENTRIES * times.length)
    return false;
  return minutesOf(first) <= minutesOf(last);
}

function minutesOf([, hours, minutes]: RegExpExecArray): number {
  return 60 * Number(hours) + Number(minutes);
}
