import type { Client } from 'discord.js';
import { messages } from '../../messages.ts';
import { hashText } from '../card/custom-id.ts';
import { NO_REPORT } from '../posting/scheduled-post.ts';
import type { DeskStore } from './desk-store.ts';
import { readDesk } from './desk-view.ts';
import { nextWeekly } from './weekly.ts';
import { weeklyCard } from './weekly-card.ts';

/**
 * Plans the posts of all weekly figures whose time has come.
 *
 * @param now - in milliseconds since the epoch
 */
export async function planWeekly(client: Client, desk: DeskStore, now: number): Promise<void> {
  for (const plan of await desk.weekly.due(now)) {
    const { server, channel, moderator, next: due, zone } = plan;
    // Another process has the shards of other servers.
    if (!client.guilds.cache.has(server)) continue;
    const view = await readDesk(desk, server, now, zone);
    await desk.weekly.planOnce(server, due, nextWeekly(plan, now), {
      id: hashText(`${server}:${due}`),
      server,
      channel,
      moderator,
      due,
      report: NO_REPORT,
      mark: '',
      title: messages.weekly.title,
      content: weeklyCard(view),
    });
  }
}
