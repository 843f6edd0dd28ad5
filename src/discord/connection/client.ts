import {
  Client,
  DefaultRestOptions,
  GatewayIntentBits,
  Options,
  type RateLimitData,
} from 'discord.js';
import type { ShardSettings } from '../../config/shards.ts';
import type { BotEmitter } from '../bot-events.ts';
import { LIMITS } from '../card/limits.ts';
import type { ClusterLink } from '../cluster-link.ts';
import { ShardingStrategy } from './sharding-strategy.ts';

/**
 * How long a shard waits for the data of its servers before it counts as ready, in milliseconds. The
 * bot needs no data of a server with an outage until somebody there uses it.
 */
const WAIT_FOR_SERVERS = 1000;
/** Size of the caches of users and members. Discord sends both with every interaction. */
const MAX_CACHED_USERS = 200;

/**
 * @param apiUrl - base URL of Discord's REST API
 * @param events - gets a `request` event for every request to the REST API
 * @returns a client that receives only interactions, pings nobody, and has bounded caches
 */
export function createClient(
  apiUrl: string,
  events: BotEmitter,
  shards: ShardSettings | undefined,
  buildIdentifyThrottler: ClusterLink['buildIdentifyThrottler'],
): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    waitGuildTimeout: WAIT_FOR_SERVERS,
    ...(shards ? { shards: shards.ids, shardCount: shards.count } : { shards: 'auto' }),
    ws: {
      buildStrategy: (manager) => new ShardingStrategy(manager),
      ...(buildIdentifyThrottler && { buildIdentifyThrottler }),
    },
    rest: { api: apiUrl, makeRequest: timedRequest(events), rejectOnRateLimit: isTooLongToAnswer },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: MAX_CACHED_USERS, keepOverLimit: isSelf },
      GuildMemberManager: { maxSize: MAX_CACHED_USERS, keepOverLimit: isSelf },
    }),
  });
}

/** Emits the duration of every request. A retry counts as another request. */
function timedRequest(events: BotEmitter): typeof DefaultRestOptions.makeRequest {
  return async (url, init) => {
    const started = performance.now();
    const emitRequest = (status?: number) => {
      const seconds = (performance.now() - started) / 1000;
      events.emit('request', { method: init.method ?? 'GET', status, seconds });
    };
    try {
      const response = await DefaultRestOptions.makeRequest(url, init);
      emitRequest(response.status);
      return response;
    } catch (error) {
      emitRequest();
      throw error;
    }
  };
}

/**
 * Whether to drop the response to an interaction because of a rate limit. When a long limit ends, nobody
 * waits for these responses any more, and all of them would be sent at once. Without a valid time to
 * wait (0 or NaN), discord.js would send the response again and again.
 */
function isTooLongToAnswer({ route, retryAfter }: RateLimitData): boolean {
  const isInTime = retryAfter > 0 && retryAfter < LIMITS.answerMs;
  return route.startsWith('/interactions/') && !isInTime;
}

function isSelf({ id, client }: { id: string; client: Client }): boolean {
  return id === client.user?.id;
}
