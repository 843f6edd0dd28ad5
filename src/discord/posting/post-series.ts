import { Cron } from 'croner';
import type { Library } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { hashText } from '../card/custom-id.ts';
import { clip } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';
import { paragraphCard } from './paragraph-card.ts';
import type { PostSeries, ScheduledPost } from './scheduled-post.ts';

/** Less than a day by more than any change of the clock, in milliseconds: a post may be late, or hurried. */
const MIN_GAP = 12 * 60 * 60 * 1000;

/** @param due - in seconds since the epoch @returns the series that begins then, in the zone of the process */
export function seriesFrom(paragraph: number, due: number): PostSeries {
  const at = new Date(1000 * due);
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  return { paragraph, hour: at.getHours(), minute: at.getMinutes(), zone };
}

/**
 * @param isDone - whether the post was posted; else its paragraph comes again
 * @param now - in milliseconds since the epoch
 * @returns the post of the next day; undefined when the report has ended, or the post is in no series
 */
export function nextInSeries(
  post: ScheduledPost,
  isDone: boolean,
  library: Library,
  now: number,
): ScheduledPost | undefined {
  const { series, report: id, server, channel, moderator, mark } = post;
  const report = library.find((each) => each.id === id);
  if (!series || !report) return undefined;
  const paragraph = series.paragraph + (isDone ? 1 : 0);
  const next = new Cron(`0 ${series.minute} ${series.hour} * * *`, {
    timezone: series.zone,
    paused: true,
  }).nextRun(new Date(now + MIN_GAP));
  if (paragraph > report.paragraphs.length || !next) return undefined;
  const due = next.getTime();
  return {
    ...{ server, channel, moderator, report: id, mark, due },
    id: hashText(`${post.id}:${due}`),
    title: clip(messages.schedule.inSeries(report.title, paragraph), OURS.deskWording),
    content: paragraphCard(report, paragraph),
    series: { ...series, paragraph },
  };
}
