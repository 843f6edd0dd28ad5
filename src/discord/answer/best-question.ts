import { sentences } from '../../arabic/sentences.ts';
import type { Search } from '../../search/search.ts';
import { clip, searchable, tidyInput } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';

/** A message may hold a hundred sentences, and each costs a search. */
const MOST_SENTENCES = 12;
const QUESTION_MARK = /[؟?]/u;

/**
 * @param content - a message
 * @returns it as a question: whole when it is short, else its sentence that the reports know best, of
 * those that ask something and then of the longest
 */
export function bestQuestion(content: string, { rank }: Pick<Search, 'rank'>): string {
  const whole = tidyInput(content);
  if (whole.length <= OURS.question) return whole;
  const [best] = promisingSentences(content)
    .map((sentence) => ({ sentence, score: rank(searchable(sentence), 1)[0]?.score ?? 0 }))
    .sort((a, b) => b.score - a.score);
  return best?.sentence ?? clip(whole, OURS.question);
}

/** @returns the sentences of a message that promise most, each once, in its order */
export function promisingSentences(content: string): string[] {
  const all = sentences(content).map(([start, end]) =>
    clip(tidyInput(content.slice(start, end)), OURS.question),
  );
  const each = [...new Set(all)];
  const byPromise = each.toSorted((a, b) => promiseOf(b) - promiseOf(a));
  const promising = new Set(byPromise.slice(0, MOST_SENTENCES));
  return each.filter((sentence) => promising.has(sentence));
}

/** How much a sentence promises to be what a message is about, before it is searched for. */
function promiseOf(sentence: string): number {
  return sentence.length + (QUESTION_MARK.test(sentence) ? OURS.question : 0);
}
