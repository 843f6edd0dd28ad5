import { tokenise } from './tokenise.ts';

/** Verbs with which news reports what somebody said, past tense, in normalised spelling. */
const VERBS = 'اعلن اضاف قال افاد ذكر اكد اوضح كشف صرح بين';
/** Endings for who said it: he, she, they. */
const ENDINGS = ['', 'ت', 'وا'];
/** Words that end the speaker's name and begin what was said or when. */
const BOUNDARIES = `ان انه انها انهم بان بانه عن الي علي امس اليوم الاحد الاثنين الثلاثاء الاربعاء الخميس
  الجمعه السبت الماضي`;

const SPEECH_VERBS: ReadonlySet<string> = new Set(
  VERBS.split(' ').flatMap((verb) => ENDINGS.map((ending) => verb + ending)),
);
const ENDS_SPEAKER: ReadonlySet<string> = new Set(BOUNDARIES.split(/\s+/u));
const CONJUNCTION = /^[وف]/u;
const MOST_WORDS = 9;

/**
 * Who says something in a paragraph that opens as news does, verb first:
 * `وقال مسؤول كبير في الإدارة، إنه…` →
 * `قال مسؤول كبير في الإدارة`.
 *
 * @param paragraph - a paragraph as published
 * @returns the verb, without conjunction, and the speaker, verbatim; undefined when it opens otherwise
 */
export function reportedSpeaker(paragraph: string): string | undefined {
  const tokens = tokenise(paragraph).slice(0, MOST_WORDS + 1);
  const [verb, ...rest] = tokens;
  if (!verb) return undefined;
  const conjoined = !SPEECH_VERBS.has(verb.term) && CONJUNCTION.test(verb.term);
  if (!SPEECH_VERBS.has(conjoined ? verb.term.slice(1) : verb.term)) return undefined;

  const start = verb.start + (conjoined ? 1 : 0);
  let end = verb.end;
  for (const token of rest) {
    const clauseEnds = /[^\s]/u.test(paragraph.slice(end, token.start));
    if (clauseEnds || ENDS_SPEAKER.has(token.term)) {
      return end > verb.end ? paragraph.slice(start, end) : undefined;
    }
    end = token.end;
  }
  return undefined;
}
