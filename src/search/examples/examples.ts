import { conjoinedForms } from '../../arabic/conjunction.ts';
import {
  isContinuationVerb,
  isPrepositionalReportingVerb,
  isSpeechVerb,
} from '../../arabic/lexicon/speech-verbs.ts';
import { reportedSpeaker } from '../../arabic/reported-speech.ts';
import { tokenise } from '../../arabic/tokenise.ts';
import type { Report } from '../../knowledge/report.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';
import type { Search } from '../search.ts';
import { namedThings } from './named-things.ts';

/** How examples are worded. */
export interface Phrasings {
  /** @param verbAndSpeaker - who said something: `قال الوزير` */
  said(verbAndSpeaker: string): string;
  /** @param verbAndSpeaker - the same with a verb that takes `ب`: `أفاد الوزير` */
  saidBy(verbAndSpeaker: string): string;
  /** @param name - what is named: `الولايات المتحدة` */
  about(name: string): string;
}

const MOST_EXAMPLES = 6;
/** How many questions are tried in all, so that no start waits. */
const MOST_ASKED = 60;

/**
 * Makes questions that a report answers, from what its paragraphs say themselves: who said something,
 * and what is named. Each is asked of the search first and offered only when it leads to the paragraph
 * that it was made from.
 *
 * @param report - a report that the search holds
 * @returns at most six, of different paragraphs, the ones that read best first
 */
export function* exampleQuestions(
  report: Report,
  search: Search,
  phrasings: Phrasings,
): CooperativeTask<string[]> {
  const examples = new Map<number, string>();
  let asked = 0;
  function* offerFirst(index: number, questions: Iterable<string>): CooperativeTask<void> {
    for (const question of questions) {
      yield;
      if (asked++ === MOST_ASKED) return;
      if (search.ask(question, { report }).results[0]?.paragraph !== index + 1) continue;
      examples.set(index, question);
      return;
    }
  }
  const isEnough = () => examples.size === MOST_EXAMPLES || asked >= MOST_ASKED;

  for (const [index, paragraph] of report.paragraphs.entries()) {
    if (isEnough()) break;
    yield* offerFirst(index, questionOnSpeaker(paragraph, phrasings));
  }
  for (const [index, paragraph] of report.paragraphs.entries()) {
    if (isEnough()) break;
    if (!examples.has(index)) yield* offerFirst(index, namedThings(paragraph).map(phrasings.about));
  }
  return [...examples.values()];
}

/** What the speaker says in whose words a paragraph opens; nothing where that reads badly. */
function questionOnSpeaker(paragraph: string, { said, saidBy }: Phrasings): string[] {
  const verbAndSpeaker = reportedSpeaker(paragraph);
  if (verbAndSpeaker === undefined) return [];
  const [verb = '', ...speaker] = tokenise(verbAndSpeaker).map(({ term }) => term);
  // Who adds something is known to a reader only, and a second verb is not the speaker's name.
  const goesOn = isContinuationVerb(verb);
  const isClause = speaker.some((term) => conjoinedForms(term).some(isSpeechVerb));
  if (goesOn || isClause) return [];
  return [isPrepositionalReportingVerb(verb) ? saidBy(verbAndSpeaker) : said(verbAndSpeaker)];
}
