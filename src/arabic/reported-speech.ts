import { conjoinedForms } from './conjunction.ts';
import { endsSpeakerName, isReportingVerb } from './lexicon/speech-verbs.ts';
import { tokenise } from './tokenise.ts';

/** Where it was said, behind who said it. */
const OCCASION = / ف[يى] (?:بيان|تصريح|مؤتمر|مقابلة)$/u;
const MOST_WORDS = 9;
/** Holds as many words and spares the rest of a long paragraph, UTF-16 units. */
const OPENING = 200;

/**
 * Who says something in a paragraph that opens as news does, verb first:
 * `وقال مسؤول كبير في الإدارة، إنه…` →
 * `قال مسؤول كبير في الإدارة`.
 *
 * @param paragraph - a paragraph as published
 * @returns the verb, without conjunction, and the speaker, verbatim; undefined when it opens otherwise
 */
export function reportedSpeaker(paragraph: string): string | undefined {
  const tokens = tokenise(paragraph.slice(0, OPENING)).slice(0, MOST_WORDS + 1);
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
