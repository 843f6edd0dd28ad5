import { conjoinedForms } from './conjunction.ts';
import { endsSpeakerName, isReportingVerb } from './lexicon/speech-verbs.ts';
import { tokenise } from './tokenise.ts';

/** The occasion of the statement, after the speaker. */
const OCCASION = / ف[يى] (?:بيان|تصريح|مؤتمر|مقابلة)$/u;
const MAX_WORDS = 9;
/** Enough for as many words, without tokenising a long paragraph; in UTF-16 units. */
const OPENING_LENGTH = 200;

/**
 * Finds the speaker of a paragraph that begins with a reporting verb:
 * `وقال مسؤول كبير في الإدارة، إنه…` →
 * `قال مسؤول كبير في الإدارة`.
 *
 * @param paragraph - a paragraph as published
 * @returns the verb without its conjunction, and the speaker, verbatim; undefined when the paragraph begins
 * otherwise
 */
export function reportedSpeaker(paragraph: string): string | undefined {
  const tokens = tokenise(paragraph.slice(0, OPENING_LENGTH)).slice(0, MAX_WORDS + 1);
  const [verb, ...rest] = tokens;
  if (!verb) return undefined;
  const form = conjoinedForms(verb.term).find(isReportingVerb);
  if (!form) return undefined;

  const start = verb.start + (verb.term.length - form.length);
  let end = verb.end;
  for (const token of rest) {
    const clauseEnds = /[^\s]/u.test(paragraph.slice(end, token.start));
    if (clauseEnds || endsSpeakerName(token.term)) {
      const speaker = paragraph.slice(start, end).replace(OCCASION, '');
      return end > verb.end ? speaker : undefined;
    }
    end = token.end;
  }
  return undefined;
}
