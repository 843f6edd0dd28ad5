import type { RepliableInteraction } from 'discord.js';
import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { card, links, reportHeading, rule, text } from '../card/card-components.ts';
import { SUMMARY_LENGTHS } from '../card/limits.ts';
import { reply, replyPrivately } from '../card/reply.ts';
import type { KeptQuestion } from '../desk/desk-store.ts';
import { questionKeeper } from '../desk/keep-question.ts';
import type { Services } from '../feature.ts';
import { mayWriteHere } from '../permissions/may-write.ts';
import { summaryParts } from '../posting/summary-card.ts';
import { type Asked, answerCard } from './answer-card.ts';
import { examplesFor } from './example-questions.ts';
import { findInTime } from './find-in-time.ts';
import { type JudgedResult, passagesOf } from './judged-result.ts';
import { nothingFoundCard } from './nothing-found-card.ts';

/** A question, where to search, and who gets the answer. */
export interface AnswerRequest extends Asked {
  /** The report to search; undefined: all reports. */
  readonly report?: Report | undefined;
  readonly isPrivate?: boolean;
  /** Whether it is kept for the moderators' desk where the server wants that. */
  readonly mayBeKept?: boolean;
}

/** Finds what answers a question, and replies with it. */
export async function replyWithAnswer(
  interaction: RepliableInteraction,
  request: AnswerRequest,
  services: Services,
): Promise<void> {
  const found = await findInTime(interaction, request.question, request.report, services);
  await replyWithFound(interaction, request, found, services);
}

/**
 * Replies with the best passage: publicly, if the asker may write in the channel. A passage that only
 * comes close, a refusal, and an answer to small talk are private.
 */
export async function replyWithFound(
  interaction: RepliableInteraction,
  { report, isPrivate = false, mayBeKept = false, ...request }: AnswerRequest,
  found: JudgedResult,
  knowledge: Services,
): Promise<void> {
  const { events, desk } = knowledge;
  const keeper = mayBeKept ? questionKeeper(interaction, desk) : undefined;
  const asked = { ...request, kept: keeper?.id };
  const reportOrNewest = report ?? knowledge.library[0];
  const finish = (outcome: KeptQuestion['outcome']) => {
    events.emit('question', outcome);
    keeper?.keep(outcome, asked.question, found);
  };
  // The greeting or thanks in a message was for another person, not for the bot.
  const isForBot = asked.messageUrl === undefined;
  if (found.smallTalk && isForBot) {
    const sentence = text(messages.smallTalk[found.smallTalk]);
    const isSummary = found.smallTalk === 'summary';
    const summary = isSummary ? await shortSummary(reportOrNewest, knowledge) : [];
    await replyPrivately(interaction, card(sentence, ...summary));
    events.emit('question', 'smallTalk');
    return;
  }
  if (passagesOf(found).length === 0) {
    const examples = examplesFor(knowledge.examples, interaction.id);
    const content = nothingFoundCard(asked.question, reportOrNewest, examples);
    await replyPrivately(interaction, content);
    finish('silent');
    return;
  }
  const state = { view: 'excerpt', asker: interaction.user.id, position: 0, report } as const;
  const isClosest = found.results.length === 0;
  const shouldBePublic = !isPrivate && !isClosest;
  const isPrivateReply = !shouldBePublic || !mayWriteHere(interaction);
  const note = shouldBePublic && isPrivateReply ? messages.answer.mayNotWrite : undefined;
  const content = answerCard(asked, found, state, isPrivateReply, note);
  const pinged = isPrivateReply ? undefined : asked.addressee;
  await reply(interaction, content, { isPrivate: isPrivateReply, pinged });
  finish(isClosest ? 'closest' : 'answer');
}

async function shortSummary(report: Report, { summaries }: Services) {
  const points = await summaries.textOf(report, SUMMARY_LENGTHS.short);
  // Discord refuses an empty text.
  if (points === '') return [rule(), text(reportHeading(report)), ...links(report.url)];
  const parts = summaryParts({ report, text: points, editor: undefined });
  return [rule(), ...parts, ...links(report.url)];
}
