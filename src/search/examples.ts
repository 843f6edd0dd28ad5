import { isCommonStem } from '../arabic/common-words.ts';
import { reportedSpeaker } from '../arabic/reported-speech.ts';
import { stem } from '../arabic/stem.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import { tokenise } from '../arabic/tokenise.ts';
import type { Library } from '../knowledge/report.ts';
import { messages } from '../messages.ts';
import type { Search } from './search.ts';

const MOST_EXAMPLES = 5;
const LONGEST_NAME = 3;
const ARTICLE = /^(?:ال|لل)/u;
/** What may be a verb, or goes on from the word before, does not begin a name. */
const NO_BEGINNING = /^[يتوف]/u;

/**
 * Makes questions that the newest report answers, from what its paragraphs say themselves: who said
 * something, and what is named. Each is asked of the search first and offered only when it leads to
 * the paragraph that it was made from.
 *
 * @returns at most five, of different paragraphs, the ones that read best first
 */
export function exampleQuestions([report]: Library, search: Search): string[] {
  const said: string[] = [];
  const about: string[] = [];
  for (const [index, paragraph] of report.paragraphs.entries()) {
    const leadsBack = (question: string) =>
      search.ask(question, report).results[0]?.paragraph === index + 1;
    const speaker = reportedSpeaker(paragraph);
    const question = speaker && messages.examples.said(speaker);
    if (question && leadsBack(question)) said.push(question);
    else
      about.push(...namesIn(paragraph).map(messages.examples.about).filter(leadsBack).slice(0, 1));
  }
  return [...said, ...about].slice(0, MOST_EXAMPLES);
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
      if (phrase.some(({ term }) => isStopWord(term) || isCommonStem(stem(term)))) continue;
      const name = paragraph.slice(phrase[0]?.start, phrase.at(-1)?.end);
      const words = name.split(' ');
      if (words.length !== length || !words.at(-1)?.startsWith('ال')) continue;
      const definite = words.filter((word) => ARTICLE.test(word)).length;
      if (definite === 2 && length === 2) pairs.push(name);
      else if (definite === 1 && !NO_BEGINNING.test(name)) chains.push(name);
    }
  }
  return [...pairs, ...chains];
}
