import type { RepliableInteraction } from 'discord.js';
import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { OURS } from '../card/limits.ts';
import { reply, replyPrivately } from '../card/reply.ts';
import type { Services } from '../feature.ts';
import { mayWriteHere } from '../permissions/may-write.ts';
import { type Asked, answerCard, passagesOf } from './answer-card.ts';
import { examplesFor } from './example-questions.ts';
import { nothingFoundCard } from './nothing-found-card.ts';
import { smallTalkCard } from './small-talk-card.ts';

/** A question, and for whom its answer is. */
export interface AnswerRequest extends Asked {
  /** The one report that is asked; undefined: all. */
  readonly report?: Report | undefined;
  readonly isPrivate?: boolean;
}

/**
 * Answers with the best passage, to all if the asker may write to all. To the asker alone it shows one
 * that only comes close, says that the reports hold none, and answers what is no question.
 */
export async function replyWithAnswer(
  interaction: RepliableInteraction,
  { report, isPrivate = false, ...asked }: AnswerRequest,
  knowledge: Services,
): Promise<void> {
  const { events } = knowledge;
  const found = await knowledge.answers.find(asked.question, report);
  // What people say to one another in a message is not said to the bot.
  const isTold = asked.messageUrl === undefined;
  if (found.smallTalk && isTold) {
    const card = await smallTalkCard(found.smallTalk, report ?? knowledge.library[0]);
    await replyPrivately(interaction, card);
    events.emit('question', 'smallTalk');
    return;
  }
  const isTalk = !isTold && found.closest?.gate === 'statement';
  if (isTalk || passagesOf(found).length === 0) {
    const examples = examplesFor(knowledge.examples, interaction.id, OURS.shownExamples);
    const card = nothingFoundCard(asked.question, report ?? knowledge.library[0], examples);
    await replyPrivately(interaction, card);
    events.emit('question', 'silent');
    return;
  }
  const state = { view: 'excerpt', asker: interaction.user.id, position: 0, report } as const;
  const isForAll = !isPrivate && found.closest === undefined;
  const isForAsker = !isForAll || !mayWriteHere(interaction);
  const note = isForAll && isForAsker ? messages.answer.mayNotWrite : undefined;
  const card = answerCard(asked, found, state, isForAsker, note);
  const pinged = isForAsker ? undefined : asked.addressee;
  await reply(interaction, card, { isPrivate: isForAsker, pinged });
  events.emit('question', found.closest ? 'closest' : 'answer');
}
