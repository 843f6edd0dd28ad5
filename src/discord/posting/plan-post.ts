import type { ButtonInteraction } from 'discord.js';
import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { type Card, card, text } from '../card/card-components.ts';
import { hashText } from '../card/custom-id.ts';
import { clip } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import { replace } from '../card/reply.ts';
import type { Services } from '../feature.ts';
import { channelToPostIn } from './channel.ts';
import { fullTime } from './planned-time.ts';
import type { PostSeries } from './scheduled-post.ts';

/** What is planned. */
interface Plan {
  readonly report: Report;
  readonly channelId: string;
  /** In seconds since the epoch. */
  readonly due: number;
  readonly series?: PostSeries | undefined;
}

/** @returns a mark of everything in a report that a post may show */
export function reportMark({ title, date, url, paragraphs }: Report): string {
  return hashText(JSON.stringify([title, date, url, paragraphs]));
}

/**
 * Plans to post what a preview shows, and says so in its place. Pressed twice, it is planned once.
 *
 * @throws Refusal if its time has passed, as `channelToPostIn` does, and when the store is away
 */
export async function planPreview(
  interaction: ButtonInteraction,
  { report, channelId, due, series }: Plan,
  { desk, mention, names }: Services,
  contentOf: () => Promise<Card>,
): Promise<void> {
  if (!desk || interaction.guildId === null) throw new Refusal(messages.failure.unknownButton);
  if (1000 * due <= interaction.createdTimestamp) throw new Refusal(messages.schedule.passed);
  const channel = await channelToPostIn(interaction, channelId);
  await desk.posts.plan({
    id: hashText(interaction.message.id),
    server: interaction.guildId,
    channel: channel.id,
    moderator: interaction.user.id,
    due: 1000 * due,
    report: report.id,
    mark: reportMark(report),
    title: clip(
      series ? messages.schedule.inSeries(report.title, series.paragraph) : report.title,
      OURS.deskWording,
    ),
    content: await contentOf(),
    series,
  });
  const { planned } = messages.schedule;
  await replace(interaction, card(text(planned(`${channel}`, fullTime(due), mention(names.desk)))));
}
