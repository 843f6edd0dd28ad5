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

/** The wording of example questions. */
export interface Phrasings {
  /** @param verbAndSpeaker - who said something: `قال الوزير` */
  said(verbAndSpeaker: string): string;
  /** @param verbAndSpeaker - the same, with a verb that takes `ب`: `أفاد الوزير` */
  saidBy(verbAndSpeaker: string): string;
  /** @param name - what is named: `الولايات المتحدة` */
  about(name: string): string;
}

const MAX_EXAMPLES = 6;
/** How many questions are tried for a report, so that the start does not wait. */
const MAX_ATTEMPTS = 60;

/**
 * Makes questions that a report answers, from its paragraphs: who said something, and what is named. A
 * question is offered only when its first result is the paragraph that it was made from.
 *
 * @param report - a report that the search holds
 * @returns at most six, from different paragraphs, the ones that read best first
 */
export function* exampleQuestions(
  report: Report,
  search: Search,
  phrasings: Phrasings,
): CooperativeTask<string[]> {
  const examples = new Map<number, string>();
  let attempts = 0;
  function* offerFirst(index: number, questions: Iterable<string>): CooperativeTask<void> {
    for (const question of questions) {
      yield;
      if (attempts++ === MAX_ATTEMPTS) return;
      if (search.ask(question, { report }).results[0]?.paragraph !== index + 1) continue;
      examples.set(index, question);
      return;
    }
  }
  const isDone = () => examples.size === MAX_EXAMPLES || attempts >= MAX_ATTEMPTS;

  for (const [index, paragraph] of report.paragraphs.entries()) {
    if (isDone()) break;
    yield* offerFirst(index, questionOnSpeaker(paragraph, phrasings));
  }
  for (const [index, paragraph] of report.paragraphs.entries()) {
    if (isDone()) break;
    if (!examples.has(index)) yield* offerFirst(index, namedThings(paragraph).map(phrasings.about));
  }
  return [...examples.values()];
}

/** Asks what the speaker said whose words open the paragraph; none where that reads badly. */
function questionOnSpeaker(paragraph: string, { said, saidBy }: Phrasings): string[] {
  const verbAndSpeaker = reportedSpeaker(paragraph);
  if (verbAndSpeaker === undefined) return [];
  const [verb = '', ...speaker] = tokenise(verbAndSpeaker).map(({ term }) => term);
  // "What did he add?" needs the words before, and a second verb is not part of the speaker's name.
  const isClause = speaker.some((term) => conjoinedForms(term).some(isSpeechVerb));
  if (isContinuationVerb(verb) || isClause) return [];
  return [isPrepositionalReportingVerb(verb) ? saidBy(verbAndSpeaker) : said(verbAndSpeaker)];
}
