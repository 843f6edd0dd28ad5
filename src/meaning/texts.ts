import { setImmediate } from 'node:timers/promises';
import { sentences } from '../arabic/sentences.ts';
import type { Passage } from '../search/passage.ts';
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

/** So many passages are looked at in one go: answers are not to wait for all of a large library. */
const TURN = 200;

/**
 * @param prefix - what the model wants before a passage
 * @returns the texts by which each passage is found
 */
export async function textsOf(
  passages: readonly Passage[],
  prefix: string,
  model: string | undefined,
): Promise<PassageTexts[]> {
  const keyed = (text: string): KeyedText => ({
    key: keyOf(model, prefix + text),
    text: prefix + text,
  });
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
