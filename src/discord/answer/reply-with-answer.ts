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

/** A question, where to search, and who gets the answer. */
export interface AnswerRequest extends Asked {
  /** The report to search; undefined: all reports. */
  readonly report?: Report | undefined;
  readonly isPrivate?: boolean;
}

/**
 * Replies with the best passage: publicly, if the asker may write in the channel. A passage that only
 * comes close, a refusal, and an answer to small talk are private.
 */
export async function replyWithAnswer(
  interaction: RepliableInteraction,
  { report, isPrivate = false, ...asked }: AnswerRequest,
  knowledge: Services,
): Promise<void> {
  const { events } = knowledge;
  const found = await knowledge.answers.find(asked.question, report);
  // The greeting or thanks in a message was for another person, not for the bot.
  const isForBot = asked.messageUrl === undefined;
  if (found.smallTalk && isForBot) {
    const card = await smallTalkCard(
      found.smallTalk,
      report ?? knowledge.library[0],
      knowledge.summaries,
    );
    await replyPrivately(interaction, card);
    events.emit('question', 'smallTalk');
    return;
  }
  const isChat = !isForBot && found.closest?.gate === 'statement';
  if (isChat || passagesOf(found).length === 0) {
    const examples = examplesFor(knowledge.examples, interaction.id, OURS.shownExamples);
    const card = nothingFoundCard(asked.question, report ?? knowledge.library[0], examples);
    await replyPrivately(interaction, card);
    events.emit('question', 'silent');
    return;
  }
  const state = { view: 'excerpt', asker: interaction.user.id, position: 0, report } as const;
  const shouldBePublic = !isPrivate && found.closest === undefined;
  const isPrivateReply = !shouldBePublic || !mayWriteHere(interaction);
  const note = shouldBePublic && isPrivateReply ? messages.answer.mayNotWrite : undefined;
  const card = answerCard(asked, found, state, isPrivateReply, note);
  const pinged = isPrivateReply ? undefined : asked.addressee;
  await reply(interaction, card, { isPrivate: isPrivateReply, pinged });
  events.emit('question', found.closest ? 'closest' : 'answer');
}
