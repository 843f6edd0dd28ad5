import { conjoinedForms } from '../arabic/conjunction.ts';
import { isGivenName } from '../arabic/lexicon/given-names.ts';
import { endsSpeakerName, isSpeechVerb } from '../arabic/lexicon/speech-verbs.ts';
import { isStopWord } from '../arabic/lexicon/stop-words.ts';
import type { ReportSentence, SentenceWord } from './report-sentences.ts';

const MARK = /\S/u;

/**
 * Finds the sentences that introduce people who are later called by one word: by their surname, after a
 * sentence with the given name, or as a speaker by their role (`وأضاف المصدر أن`).
 *
 * @param sentences - of a report, in its order
 * @returns for each sentence, and each person it takes for known, the earlier sentences that introduce them
 */
export function introductionsOf(sentences: readonly ReportSentence[]): number[][][] {
  const inFull = new Map<string, number[]>();
  const named = new Map<string, number[]>();
  return sentences.map((sentence, at) => {
    const { tokens } = sentence;
    const surnames = new Set(
      tokens.flatMap((word, i) => (isSurname(sentence, i) ? word.term : [])),
    );
    const speaker = speakerOf(sentence);
    const needed = new Set(
      tokens.flatMap(({ term }) => {
        const people = conjoinedForms(term).flatMap((form) => inFull.get(form) ?? []);
        return people.length > 0 && !surnames.has(term) ? [people] : [];
      }),
    );
    const role = speaker && named.get(speaker.stem);
    if (role) needed.add(role);
    const introductions = [...needed].map((earlier) => [...earlier]);
    for (const surname of surnames) record(inFull, surname, at);
    for (const stem of new Set(tokens.map((word) => word.stem))) record(named, stem, at);
    return introductions;
  });
}

function record(mentions: Map<string, number[]>, key: string, at: number): void {
  const earlier = mentions.get(key);
  if (earlier) earlier.push(at);
  else mentions.set(key, [at]);
}

/** A word after a given name; one that is a given name too may be the father's, so it counts as well. */
function isSurname({ text, tokens }: ReportSentence, at: number): boolean {
  const [before, word] = [tokens[at - 1], tokens[at]];
  if (!before || !word || MARK.test(text.slice(before.end, word.start))) return false;
  return isGivenName(before.term) && !isStopWord(before.term) && !isStopWord(word.term);
}

/** @returns the speaker if it is a single word after a reporting verb */
function speakerOf({ text, tokens: [verb, name, next] }: ReportSentence): SentenceWord | undefined {
  if (!verb || !name || !conjoinedForms(verb.term).some(isSpeechVerb)) return undefined;
  if (MARK.test(text.slice(verb.end, name.start)) || endsSpeakerName(name.term)) return undefined;
  const isAlone =
    !next || endsSpeakerName(next.term) || MARK.test(text.slice(name.end, next.start));
  return isAlone ? name : undefined;
}
