import { conjoinedForms } from '../arabic/conjunction.ts';
import {
  endsSpeakerName,
  isContinuationVerb,
  isSpeechVerb,
} from '../arabic/lexicon/speech-verbs.ts';
import type { Token } from '../arabic/tokenise.ts';

/** How a sentence that begins with a reporting verb names its speaker. */
export interface Speech {
  /** Whether it names one (`قال مسؤول كبير`) or leaves the speaker out (`وأضاف أن`). */
  readonly isNamed: boolean;
  /** Whether the verb continues an earlier statement: `أضاف`, `تابع`. */
  readonly isAdded: boolean;
}

/** Tells where or when: no speaker's name begins with it. */
const IN = 'في';
const MARK = /\S/u;

/**
 * @param text - a sentence
 * @param tokens - its words
 * @returns how it names its speaker; undefined when it does not begin with a reporting verb
 */
export function speechOf(text: string, [verb, first]: readonly Token[]): Speech | undefined {
  const form = verb && conjoinedForms(verb.term).find(isSpeechVerb);
  if (!verb || !form) return undefined;
  const isAdded = isContinuationVerb(form);
  const lacksName =
    !first ||
    endsSpeakerName(first.term) ||
    first.term === IN ||
    MARK.test(text.slice(verb.end, first.start));
  // Without a conjunction before it, `أعلن عن` is passive: a speaker is not meant to be known.
  return { isNamed: !lacksName || (form === verb.term && !isAdded), isAdded };
}
