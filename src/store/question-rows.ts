import type { KeptQuestion, StoredQuestion } from '../discord/desk/desk-store.ts';
import type { QuestionRow } from './schema.ts';
import { scrub } from './scrub.ts';

/** @returns the row of a new question, without what looks like a secret */
export function toRow({
  text,
  report,
  paragraph,
  score,
  because,
  ...question
}: KeptQuestion): QuestionRow {
  return {
    ...question,
    // Discord refuses an empty text in a menu.
    text: scrub(text) || '…',
    report: report ?? null,
    paragraph: paragraph ?? null,
    score: score ?? null,
    because: because ?? null,
    flags: 0,
    withdrawn: 0,
    state: 'open',
  };
}

export function toQuestion({
  withdrawn,
  report,
  paragraph,
  score,
  because,
  ...row
}: QuestionRow): StoredQuestion {
  return {
    ...row,
    report: report ?? undefined,
    paragraph: paragraph ?? undefined,
    score: score ?? undefined,
    because: because ?? undefined,
    isWithdrawn: withdrawn === 1,
  };
}
