import { setImmediate } from 'node:timers/promises';
import { sentences } from '../arabic/sentences.ts';
import type { Passage } from '../search/index/passage.ts';
import { keyOf } from './vector-table.ts';

/** A text that is embedded, prefix included, and what stands for it. */
export interface KeyedText {
  readonly key: string;
  readonly text: string;
}

/** What of a passage is embedded. */
export interface PassageTexts {
  /** All of it behind the title of its report, which says what it is about. */
  readonly whole: KeyedText;
  /** Its sentences, of which one may say what is asked and the others something else. */
  readonly sentences: readonly KeyedText[];
}

/**
 * The small models of today read 512 tokens, of Arabic some 1,800 letters. Of what is longer some servers
 * leave the end out, and others refuse it with all that is sent beside it.
 */
const MOST_LETTERS = 1500;

/** @returns what is sent of a text: of no more letters than models read, and whole ones */
export function truncatedInput(prefix: string, text: string): string {
  return prefix + text.slice(0, MOST_LETTERS).toWellFormed();
}

/** @returns what is sent of a text, and what stands for it */
export function keyedText(prefix: string, text: string, model: string | undefined): KeyedText {
  const sent = truncatedInput(prefix, text);
  return { key: keyOf(model, sent), text: sent };
}

/** So many passages are looked at in one go: answers are not to wait for all of a large library. */
const TURN = 200;

/**
 * @param prefix - what the model wants before a passage
 * @returns the texts by which each passage is found
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
    if (all.length % TURN === 0) await setImmediate();
  }
  return all;
}
