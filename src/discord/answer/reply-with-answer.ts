import type { RepliableInteraction } from 'discord.js';
import type { Report } from '../../knowledge/report.ts';
import { OURS } from '../card/limits.ts';
import { reply, replyPrivately } from '../card/reply.ts';
import type { Knowledge } from '../command.ts';
import { type Asked, answerCard, passagesOf } from './answer-card.ts';
import { answerTo } from './answer-to.ts';
import { examplesFor } from './examples.ts';
import { nothingFoundCard } from './nothing-found-card.ts';

/** A question, and for whom its answer is. */
export interface Question extends Asked {
  /** The one report that is asked; undefined: all. */
  readonly report?: Report | undefined;
  readonly isPrivate?: boolean;
}

/**
 * Answers with the best passage; shows the asker alone one that only comes close, and tells them alone
 * when the reports hold none.
 */
export async function replyWithAnswer(
  interaction: RepliableInteraction,
  { report, isPrivate = false, ...asked }: Question,
  knowledge: Knowledge,
): Promise<void> {
  const found = answerTo(asked.question, knowledge, report);
  // What people say to one another is not said to the bot: nothing comes close to it.
  const isTalk = asked.messageUrl !== undefined && found.closest?.gate === 'statement';
  if (isTalk || passagesOf(found).length === 0) {
    const examples = examplesFor(knowledge.examples, interaction.id, OURS.shownExamples);
    const card = nothingFoundCard(asked.question, report ?? knowledge.library[0], examples);
    return replyPrivately(interaction, card);
  }
  const state = { view: 'excerpt', asker: interaction.user.id, position: 0, report } as const;
  const isForAsker = isPrivate || found.closest !== undefined;
  const card = answerCard(asked, found, state, isForAsker);
  const pinged = isForAsker ? undefined : asked.addressee;
  await reply(interaction, card, { isPrivate: isForAsker, pinged });
}
