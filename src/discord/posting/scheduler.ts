import { type Client, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { throttle } from '../../util/throttle.ts';
import { Refusal } from '../card/refusal.ts';
import type { DeskStore } from '../desk/desk-store.ts';
import { planWeekly } from '../desk/plan-weekly.ts';
import { channelOfAbsent } from './channel-of-absent.ts';
import { reportMark } from './plan-post.ts';
import { nextInSeries } from './post-series.ts';
import { isRefusal, send, throwRefusal } from './publish.ts';
import { NO_REPORT, type StoredPost } from './scheduled-post.ts';

/** How often it looks for posts whose time has come, in milliseconds. */
const INTERVAL = 2000;
/** How often the log says that the database is away, in milliseconds. */
const LOG_INTERVAL = 60_000;
/** What comes later than this is not posted any more, in milliseconds. */
const TOO_LATE = 60 * 60 * 1000;
/**
 * How long after the first attempt it tries again, in milliseconds: Discord knows a nonce for some minutes only, and
 * without it a message whose response was lost would be posted twice.
 */
const NONCE_IS_KNOWN = 3 * 60 * 1000;
/** Errors of connections that were never made: nothing was posted. */
const NOT_SENT: readonly unknown[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
];
/** From here on, Discord's statuses say that it failed, not that it refused. */
const SERVER_ERROR = 500;

/** What the scheduler works with. */
export interface Scheduling {
  readonly client: Client;
  readonly desk: DeskStore;
  /** @returns the reports as they are now */
  library(): Library;
  readonly log: Logger;
}

/**
 * Posts what moderators planned when its time has come, each once: a process claims a post before it posts it, and
 * posts it with the same nonce however often it tries.
 *
 * @param signal - ends it
 */
export function startScheduler(scheduling: Scheduling, signal: AbortSignal): void {
  const { client, log } = scheduling;
  const throttled = throttle(LOG_INTERVAL);
  let isBusy = false;
  const timer = setInterval(async () => {
    if (isBusy || !client.isReady()) return;
    isBusy = true;
    try {
      await postAllDue(scheduling, Date.now());
    } catch (err) {
      throttled(() => log.warn({ err }, 'planned posts wait: the database is away'));
    } finally {
      isBusy = false;
    }
  }, INTERVAL);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** @param now - in milliseconds since the epoch */
async function postAllDue(scheduling: Scheduling, now: number): Promise<void> {
  const { client, desk } = scheduling;
  await planWeekly(client, desk, now);
  for (const post of await desk.posts.due(now)) {
    // Another process has the shards of other servers.
    if (client.guilds.cache.has(post.server)) await postDue(post, scheduling, now);
  }
}

async function postDue(post: StoredPost, scheduling: Scheduling, now: number): Promise<void> {
  const { posts } = scheduling.desk;
  const { id, due, tried } = post;
  const { states } = messages.schedule;
  const next = (isDone: boolean) => nextInSeries(post, isDone, scheduling.library(), now);
  if (tried === undefined && now - due > TOO_LATE) {
    return posts.finish(id, 'missed', states.missed, next(false));
  }
  if (tried !== undefined && now - tried > NONCE_IS_KNOWN) {
    return posts.finish(id, 'unsure', states.unsure, next(true));
  }
  if (await posts.claim(id, now)) await postClaimed(post, scheduling, now);
}

async function postClaimed(post: StoredPost, scheduling: Scheduling, now: number): Promise<void> {
  const { client, desk, library, log } = scheduling;
  const { posts } = desk;
  const { id, tried } = post;
  try {
    if (post.report !== NO_REPORT) {
      const report = library().find((each) => each.id === post.report);
      if (!report || reportMark(report) !== post.mark) {
        throw new Refusal(messages.schedule.reportChanged);
      }
    }
    const channel = await channelOfAbsent(client, post);
    const message = await send(channel, post.content, id).catch(throwRefusal(channel));
    await posts.finish(id, 'posted', message.url, nextInSeries(post, true, library(), now));
    log.info({ post: id }, 'planned post sent');
  } catch (error) {
    // Discord answers this to the nonce of a message that was deleted meanwhile.
    if (isRefusal(error, RESTJSONErrorCodes.UnknownMessage)) {
      const next = nextInSeries(post, true, library(), now);
      return posts.finish(id, 'posted', messages.schedule.states.posted, next);
    }
    const refusal = refusalFor(error);
    if (refusal) return posts.finish(id, 'refused', refusal.message);
    log.warn({ err: error, post: id }, 'a planned post failed; it is tried again');
    if (tried === undefined && wasNotSent(error)) await posts.release(id);
  }
}

/** @returns the reason for the moderators; undefined if trying again may help */
function refusalFor(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof DiscordAPIError)) return undefined;
  if (Number(error.status) >= SERVER_ERROR) return undefined;
  return new Refusal(messages.schedule.refusedByDiscord);
}

function wasNotSent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return NOT_SENT.includes(code);
}
