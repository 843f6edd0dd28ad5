import { ApplicationCommandType, type Message } from 'discord.js';
import { tidyInput } from '../card/escape.ts';
import { Refusal } from '../card/refusal.ts';
import type { Feature, Services } from '../feature.ts';
import { bestQuestion, promisingSentences } from './best-question.ts';
import { replyWithAnswer } from './reply-with-answer.ts';

const WORDS = /[\p{L}\p{N}]/u;
/** How many answers to one message somebody wants to read. */
const MOST_SUBJECTS = 3;

/**
 * `ابحث في التقرير` in the menu of a message: what the report says on what the message says, a card
 * for each of its subjects, shown to who searches, who may share it.
 */
export function searchMessageFeature(services: Services): Feature {
  return {
    message: [
      {
        data: { type: ApplicationCommandType.Message, name: services.names.searchMessage },
        async run(interaction) {
          const { targetMessage } = interaction;
          const content = contentOf(targetMessage);
          if (!WORDS.test(tidyInput(content))) throw new Refusal('emptyMessage');
          for (const question of subjectsOf(content, services)) {
            const asked = {
              question,
              addressee: undefined,
              messageUrl: targetMessage.url,
              isPrivate: true,
            };
            await replyWithAnswer(interaction, asked, services);
          }
        },
      },
    ],
  };
}

/** What a message says: a forwarded one says it in its snapshots, and has no words of its own. */
function contentOf({ content, messageSnapshots }: Message): string {
  const said = [content, ...messageSnapshots.map((snapshot) => snapshot.content)];
  return said.filter((words) => words).join('\n');
}

/**
 * @param content - a message
 * @returns what to search for: those of its sentences that different passages answer, in the order of
 * the message, when there are several; else the message as one question
 */
function subjectsOf(content: string, knowledge: Services): [string, ...string[]] {
  const [first, ...others] = answeredSentences(content, knowledge);
  const wholeQuestion = bestQuestion(content, knowledge.search);
  if (first === undefined) return [wholeQuestion];
  if (others.length > 0) return [first, ...others];
  return [knowledge.answers.findByWords(wholeQuestion).results.length > 0 ? wholeQuestion : first];
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
