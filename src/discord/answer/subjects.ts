import type { Services } from '../feature.ts';
import { bestQuestion, promisingSentences } from './best-question.ts';

/** How many answers to one message somebody wants to read. */
const MOST_SUBJECTS = 3;

/**
 * @param content - a message
 * @returns what to search for: those of its sentences that different passages answer, in the order of
 * the message, when there are several; else the message as one question
 */
export function subjectsOf(content: string, knowledge: Services): [string, ...string[]] {
  const [first, ...others] = answeredSentences(content, knowledge);
  const essence = bestQuestion(content, knowledge.search);
  if (first === undefined) return [essence];
  if (others.length > 0) return [first, ...others];
  return [knowledge.answers.findByWords(essence).results.length > 0 ? essence : first];
}

/** By words alone: a message of many sentences would otherwise wait for a vector of each. */
function answeredSentences(content: string, knowledge: Services): string[] {
  const inOrder = promisingSentences(content);
  const bySureness = inOrder
    .flatMap((sentence) => {
      const [best] = knowledge.answers.findByWords(sentence).results;
      return best ? [{ sentence, score: best.score, passage: best.text }] : [];
    })
    .sort((a, b) => b.score - a.score);
  const sentenceOf = new Map<string, string>();
  for (const { sentence, passage } of bySureness) {
    if (!sentenceOf.has(passage)) sentenceOf.set(passage, sentence);
  }
  const surest = [...sentenceOf.values()].slice(0, MOST_SUBJECTS);
  return inOrder.filter((sentence) => surest.includes(sentence));
}
