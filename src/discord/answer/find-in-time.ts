import type { RepliableInteraction } from 'discord.js';
import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { card, text } from '../card/card-components.ts';
import { OURS } from '../card/limits.ts';
import { replyForNow } from '../card/reply.ts';
import type { Services } from '../feature.ts';
import type { JudgedResult } from './judged-result.ts';

/**
 * Waits for what is found for a question. If a reader takes long, a private reply says so before Discord
 * gives up on the interaction; the next reply takes its place. If that cannot be sent, nobody waits for the
 * reader any more.
 *
 * @param report - the report to search; undefined: all reports
 */
export async function findInTime(
  interaction: RepliableInteraction,
  question: string,
  report: Report | undefined,
  { answers, stopping }: Services,
): Promise<JudgedResult> {
  const waiting = new AbortController();
  const stop = () => waiting.abort();
  if (stopping.aborted) stop();
  stopping.addEventListener('abort', stop);
  try {
    const finding = answers.find(question, report, waiting.signal);
    if (!interaction.replied && !(await isInTime(finding))) {
      await replyForNow(interaction, card(text(messages.answer.reading)));
    }
    return await finding;
  } finally {
    stopping.removeEventListener('abort', stop);
    waiting.abort();
  }
}

function isInTime(finding: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, OURS.answerMs, false);
  });
  return Promise.race([finding.then(() => true), late]).finally(() => clearTimeout(timer));
}
