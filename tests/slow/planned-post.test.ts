import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { reportMark } from '../../src/discord/posting/plan-post.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { openStore } from '../../src/store/open-store.ts';
import { settings, test } from '../e2e/support/bot.ts';
import { inPublic } from '../e2e/support/reading.ts';
import { readableLog } from '../store/store-suite.ts';
import { start } from '../support/process.ts';

/** A lease of a post ends after 45 seconds. */
const PATIENCE = 150_000;

test(
  'a process that is killed between posting and noting it leaves one message',
  async ({ discord }) => {
    const url = `file:${join(tmpdir(), `zajel-${randomUUID()}.db`)}`;
    const store = await openStore({ url, retentionDays: 30 }, readableLog().log);
    const [report] = loadKnowledge('knowledge').library;
    await store.posts.plan({
      id: randomUUID().slice(0, 10),
      server: discord.guild.id,
      channel: discord.channel.id,
      moderator: discord.moderator.user.id,
      due: Date.now(),
      report: report.id,
      mark: reportMark(report),
      title: report.title,
      content: [{ type: 17, components: [{ type: 10, content: 'منشور مجدول' }] }],
    });
    discord.faults.loseResponse({ method: 'POST', path: /^\/channels\/\d+\/messages/u, times: 6 });
    const environment = settings(discord, { DATABASE_URL: url });
    const first = start('main.js', [], environment);
    await expect.poll(() => inPublic(discord).length, { timeout: PATIENCE }).toBe(1);
    first.process.kill('SIGKILL');
    await first.exit;

    const second = start('main.js', [], environment);
    const states = async () =>
      (await store.posts.planned(discord.guild.id)).map(({ state }) => state);
    await expect.poll(states, { timeout: PATIENCE, interval: 500 }).toEqual(['posted']);
    expect(inPublic(discord)).toHaveLength(1);
    second.process.kill('SIGTERM');
    await second.exit;
    await store.close();
  },
  2 * PATIENCE,
);
