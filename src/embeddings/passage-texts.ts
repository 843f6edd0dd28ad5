import { setImmediate } from 'node:timers/promises';
import { sentences } from '../arabic/sentences.ts';
import type { Passage } from '../search/index/passage.ts';
import { keyOf } from './vector-table.ts';

/** A text to embed, with its prefix, and its key. */
export interface KeyedText {
  readonly key: string;
  readonly text: string;
}

/** The texts of a passage to embed. */
export interface PassageTexts {
  /** The whole passage after the title of its report, which names the subject. */
  readonly whole: KeyedText;
  /** Its sentences: one may answer the question while the others are about something else. */
  readonly sentences: readonly KeyedText[];
}

/**
 * The small models of today read 512 tokens, which are some 1,800 letters of Arabic. Some servers
 * truncate a longer text, others refuse the whole batch.
 */
const MAX_LENGTH = 1500;

/** @returns the prefix and the text, truncated to what models read and never within a character */
export function truncatedInput(prefix: string, text: string): string {
  return prefix + text.slice(0, MAX_LENGTH).toWellFormed();
}

/** @returns the truncated text with its key */
export function keyedText(prefix: string, text: string, model: string | undefined): KeyedText {
  const sent = truncatedInput(prefix, text);
  return { key: keyOf(model, sent), text: sent };
}

/** After so many passages the event loop gets its turn, so that answers need not wait. */
const PASSAGES_PER_TURN = 200;

/**
 * @param prefix - the model's prefix for passages
 * @returns the texts of each passage to embed
 */
export async function passageTexts(
  passages: readonly Passage[],
  prefix: string,
  model: string | undefined,
): Promise<PassageTexts[]> {
  const keyed = (text: string) => keyedText(prefix, text, model);
  const all: PassageTexts[] = [];
  for (const { report, text } of passages) {
    all.push({
      whole: keyed(`${report.title}\n${text}`),
      sentences: sentences(text).map(([start, end]) => keyed(text.slice(start, end))),
    });
    if (all.length % PASSAGES_PER_TURN === 0) await setImmediate();
  }
  return all;
}
