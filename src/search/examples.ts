import { ARTICLE, isDefinite } from '../arabic/article.ts';
import { isCommonStem } from '../arabic/common-words.ts';
import { reportedSpeaker } from '../arabic/reported-speech.ts';
import { stem } from '../arabic/stem.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import { type Token, tokenise } from '../arabic/tokenise.ts';
import type { Report } from '../knowledge/report.ts';
import type { Search } from './search.ts';

/** How examples are worded. */
export interface Phrasings {
  /** @param verbAndSpeaker - who said something: `قال الوزير` */
  said(verbAndSpeaker: string): string;
  /** @param name - what is named: `الولايات المتحدة` */
  about(name: string): string;
}

const MOST_EXAMPLES = 5;
/** How many names of a paragraph are tried, and how many questions in all, so that no start waits. */
const MOST_NAMES = 6;
const MOST_ASKED = 60;
const LONGEST_NAME = 3;
/** What may be a verb, or goes on from the word before, does not begin a name. */
const NO_BEGINNING = /^[يتوف]/u;

/**
 * Makes questions that a report answers, from what its paragraphs say themselves: who said something,
 * and what is named. Each is asked of the search first and offered only when it leads to the paragraph
 * that it was made from.
 *
 * @param report - a report that the search holds
 * @returns at most five, of different paragraphs, the ones that read best first
 */
export function exampleQuestions(report: Report, search: Search, phrasings: Phrasings): string[] {
  const examples = new Map<number, string>();
  let asked = 0;
  const offerFirst = (index: number, questions: Iterable<string>) => {
    for (const question of questions) {
      if (asked++ === MOST_ASKED) return;
      if (search.ask(question, report).results[0]?.paragraph !== index + 1) continue;
      examples.set(index, question);
      return;
    }
  };
  const isEnough = () => examples.size === MOST_EXAMPLES || asked >= MOST_ASKED;

  for (const [index, paragraph] of report.paragraphs.entries()) {
    if (isEnough()) break;
    const speaker = reportedSpeaker(paragraph);
    if (speaker) offerFirst(index, [phrasings.said(speaker)]);
  }
  for (const [index, paragraph] of report.paragraphs.entries()) {
    if (isEnough()) break;
    if (!examples.has(index)) offerFirst(index, namesIn(paragraph).map(phrasings.about));
  }
  return [...examples.values()];
}

/**
 * Definite noun phrases: two words with the article (`الولايات المتحدة`) first, then words beside
 * one another of which only the last has it (`نقطة تفتيش السدادة`), the longest first.
 */
function namesIn(paragraph: string): string[] {
  const tokens = tokenise(paragraph);
  const pairs: string[] = [];
  const chains: string[] = [];
  for (let length = LONGEST_NAME; length > 1; length--) {
    for (let first = 0; first + length <= tokens.length; first++) {
      const phrase = tokens.slice(first, first + length);
      const [opening, last] = [phrase[0], phrase.at(-1)];
      if (!opening || !last?.term.startsWith(ARTICLE) || !isName(phrase, paragraph)) continue;
      const name = paragraph.slice(opening.start, last.end);
      const definite = phrase.filter(({ term }) => isDefinite(term)).length;
      if (definite === 2 && length === 2) pairs.push(name);
      else if (definite === 1 && !NO_BEGINNING.test(opening.term)) chains.push(name);
    }
  }
  return [...pairs, ...chains].slice(0, MOST_NAMES);
}

/** Whether only a space parts the words, each of which tells of a subject. */
function isName(phrase: readonly Token[], text: string): boolean {
  return phrase.every(({ term, start }, at) => {
    const before = phrase[at - 1];
    const follows = !before || text.slice(before.end, start) === ' ';
    return follows && !isStopWord(term) && !isCommonStem(stem(term));
  });
}
