import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { clip, escapeText } from './escape.ts';
import { OURS } from './limits.ts';

/** @returns the title of a report as the heading of a card, with its date below if it has one */
export function reportHeading({ title, date }: Report): string {
  const heading = `### ${escapeText(clip(title, OURS.title))}`;
  return date === undefined ? heading : `${heading}\n-# ${messages.answer.dated(date)}`;
}
