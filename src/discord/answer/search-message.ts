import { ApplicationCommandType, type MessageContextMenuCommandInteraction } from 'discord.js';
import { sentences } from '../../arabic/sentences.ts';
import { messages } from '../../messages.ts';
import { clip, searchable, tidyInput } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';
import { send, sendPrivately, tell } from '../card/reply.ts';
import type { Feature, Services } from '../command.ts';
import type { CommandNames } from '../command-names.ts';
import { answerCard } from './answer-card.ts';
import { answerTo } from './answering.ts';
import { nothingFoundCard } from './nothing-found-card.ts';

const WORDS = /[\p{L}\p{N}]/u;

/** `ابحث في التقرير` in the menu of a message: what the report says on what the message says. */
export function searchMessageFeature(names: CommandNames): Feature {
  return {
    message: [
      { data: { type: ApplicationCommandType.Message, name: names.searchMessage }, run: search },
    ],
  };
}

async function search(
  interaction: MessageContextMenuCommandInteraction,
  services: Services,
): Promise<void> {
  const { targetMessage, user } = interaction;
  const question = essence(targetMessage.content, services);
  if (!WORDS.test(question)) return tell(interaction, messages.failure.emptyMessage);
  const { results, reading } = answerTo(question, services);
  if (results.length === 0) {
    return sendPrivately(
      interaction,
      nothingFoundCard(services.library[0], services.examples.slice(0, OURS.shownExamples)),
    );
  }
  const asked = { question, reading, addressee: undefined, messageUrl: targetMessage.url };
  const state = { view: 'excerpt', asker: user.id, position: 0, report: undefined } as const;
  await send(interaction, answerCard(asked, results, state, false), { isPrivate: false });
}

/** A message as a question: whole when it is short, else its sentence that the reports know best. */
function essence(content: string, { search: { rank } }: Services): string {
  const whole = tidyInput(content);
  if (whole.length <= OURS.question) return whole;
  const scored = sentences(content)
    .map(([start, end]) => clip(tidyInput(content.slice(start, end)), OURS.question))
    .map((sentence) => ({ sentence, score: rank(searchable(sentence), 1)[0]?.score ?? 0 }))
    .sort((a, b) => b.score - a.score);
  return scored[0]?.sentence ?? clip(whole, OURS.question);
}
