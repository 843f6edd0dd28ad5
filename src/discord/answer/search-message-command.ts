import { ApplicationCommandType, type Message } from 'discord.js';
import { sentences } from '../../arabic/sentences.ts';
import { messages } from '../../messages.ts';
import type { Search } from '../../search/search.ts';
import { clip, searchable, tidyInput } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import type { Feature, Services } from '../feature.ts';
import { replyWithAnswer } from './reply-with-answer.ts';

const WORDS = /[\p{L}\p{N}]/u;
/** More answers to one message would be a wall of cards. */
const MAX_SUBJECTS = 3;
/** A message may have a hundred sentences, and each costs a search. */
const MAX_SENTENCES = 12;
const QUESTION_MARK = /[؟?]/u;

/**
 * `ابحث في التقرير` in the context menu of a message: searches the reports for what the message talks
 * about. Each of its subjects gets a private card, which the searcher may share.
 */
export function searchMessageFeature(services: Services): Feature {
  return {
    message: {
      data: { type: ApplicationCommandType.Message, name: services.names.searchMessage },
      async run(interaction) {
        const { targetMessage } = interaction;
        const content = contentOf(targetMessage);
        if (!WORDS.test(tidyInput(content))) throw new Refusal(messages.failure.emptyMessage);
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
  };
}

/** The text of a message. A forwarded message has none of its own: its text is in its snapshots. */
function contentOf({ content, messageSnapshots }: Message): string {
  const texts = [content, ...messageSnapshots.map((snapshot) => snapshot.content)];
  return texts.filter((text) => text).join('\n');
}

/**
 * @returns the questions to search for: the sentences that different passages answer, in the order of
 * the message, if there are several; else the message as one question
 */
function subjectsOf(content: string, knowledge: Services): [string, ...string[]] {
  const [first, ...others] = answeredSentences(content, knowledge);
  const wholeQuestion = bestQuestion(content, knowledge.search);
  if (first === undefined) return [wholeQuestion];
  if (others.length > 0) return [first, ...others];
  return [knowledge.answers.findByWords(wholeQuestion).results.length > 0 ? wholeQuestion : first];
}

/** Searches without embeddings: a long message would have to wait for the vector of each sentence. */
function answeredSentences(content: string, knowledge: Services): string[] {
  const inOrder = promisingSentences(content);
  const byScore = inOrder
    .flatMap((sentence) => {
      const [top] = knowledge.answers.findByWords(sentence).results;
      return top ? [{ sentence, score: top.score, passage: top.text }] : [];
    })
    .sort((a, b) => b.score - a.score);
  const sentenceOf = new Map<string, string>();
  for (const { sentence, passage } of byScore) {
    if (!sentenceOf.has(passage)) sentenceOf.set(passage, sentence);
  }
  const best = [...sentenceOf.values()].slice(0, MAX_SUBJECTS);
  return inOrder.filter((sentence) => best.includes(sentence));
}

/**
 * @returns the message as one question: a short message as a whole, else the most promising sentence
 * with the best search result
 */
export function bestQuestion(content: string, { rank }: Pick<Search, 'rank'>): string {
  const whole = tidyInput(content);
  if (whole.length <= OURS.question) return whole;
  const [best] = promisingSentences(content)
    .map((sentence) => ({ sentence, score: rank(searchable(sentence), 1)[0]?.score ?? 0 }))
    .sort((a, b) => b.score - a.score);
  return best?.sentence ?? clip(whole, OURS.question);
}

/** @returns the most promising sentences of a message, without duplicates, in its order */
function promisingSentences(content: string): string[] {
  const all = sentences(content).map(([start, end]) =>
    clip(tidyInput(content.slice(start, end)), OURS.question),
  );
  const unique = [...new Set(all)];
  const byPromise = unique.toSorted((a, b) => promiseOf(b) - promiseOf(a));
  const promising = new Set(byPromise.slice(0, MAX_SENTENCES));
  return unique.filter((sentence) => promising.has(sentence));
}

/** Estimates, without a search, how likely a sentence is the subject: questions first, then long ones. */
function promiseOf(sentence: string): number {
  return sentence.length + (QUESTION_MARK.test(sentence) ? OURS.question : 0);
}
