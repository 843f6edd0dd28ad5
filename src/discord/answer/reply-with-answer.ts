import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Report } from '../../knowledge/report.ts';
import { OURS } from '../card/limits.ts';
import { reply, replyPrivately } from '../card/reply.ts';
import type { Knowledge } from '../command.ts';
import { type Asked, answerCard } from './answer-card.ts';
import { answerTo } from './answer-to.ts';
import { nothingFoundCard } from './nothing-found-card.ts';

/** A question, and for whom its answer is. */
export interface Question extends Omit<Asked, 'reading'> {
  /** The one report that is asked; undefined: all. */
  readonly report?: Report | undefined;
  readonly isPrivate?: boolean;
}

/** Answers with the best passage, or tells the asker alone that the reports hold none. */
export async function replyWithAnswer(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  { report, isPrivate = false, ...question }: Question,
  knowledge: Knowledge,
): Promise<void> {
  const { results, reading } = answerTo(question.question, knowledge, report);
  if (results.length === 0) {
    const examples = knowledge.examples.slice(0, OURS.shownExamples);
    const card = nothingFoundCard(report ?? knowledge.library[0], examples);
    return replyPrivately(interaction, card);
  }
  const state = { view: 'excerpt', asker: interaction.user.id, position: 0, report } as const;
  const card = answerCard({ ...question, reading }, results, state, isPrivate);
  const pinged = isPrivate ? undefined : question.addressee;
  await reply(interaction, card, { isPrivate, pinged });
}
