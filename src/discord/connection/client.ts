import {
  Client,
  DefaultRestOptions,
  GatewayIntentBits,
  Options,
  type RateLimitData,
  type WebSocketOptions,
} from 'discord.js';
import type { ShardSettings } from '../../config/shards.ts';
import type { BotEmitter } from '../bot-events.ts';
import { LIMITS } from '../card/limits.ts';
import { ShardingStrategy } from './sharding-strategy.ts';

/**
 * How long a shard waits for servers that are in an outage before it counts as connected, in
 * milliseconds: who is asked nothing of these servers needs nothing of them.
 */
const WAIT_FOR_SERVERS = 1000;
/** People and members kept in memory: each is sent anew with every interaction. */
const CACHED_PEOPLE = 200;

/** How a client is connected to the gateway. */
interface Sharding {
  /** Its connections; undefined: as many as Discord recommends. */
  readonly shards?: ShardSettings | undefined;
  /** Has them identify in turn; undefined: as discord.js does it. */
  readonly buildIdentifyThrottler?: WebSocketOptions['buildIdentifyThrottler'];
}

/**
 * @param apiUrl - base address of Discord's REST API
 * @param events - told of every request
 * @returns a client that hears of interactions only, pings nobody, and does not grow over the years
 */
export function createClient(
  apiUrl: string,
  events: BotEmitter,
  { shards, buildIdentifyThrottler }: Sharding = {},
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
    rest: { api: apiUrl, makeRequest: timed(events), rejectOnRateLimit: isTooLongToAnswer },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: CACHED_PEOPLE, keepOverLimit: isSelf },
      GuildMemberManager: { maxSize: CACHED_PEOPLE, keepOverLimit: isSelf },
    }),
  });
}

/** Tells how long every request takes; one that is tried again counts anew. */
function timed(events: BotEmitter): typeof DefaultRestOptions.makeRequest {
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
 * Whether an answer to an interaction is given up, instead of being sent when nobody waits for it any more: all that
 * wait at the end of a long limit would be sent at once. Where no time is told (0) or none that can be read, it would
 * be sent again and again.
 */
function isTooLongToAnswer({ route, retryAfter }: RateLimitData): boolean {
  const isInTime = retryAfter > 0 && retryAfter < LIMITS.answerMs;
  return route.startsWith('/interactions/') && !isInTime;
}

function isSelf({ id, client }: { id: string; client: Client }): boolean {
  return id === client.user?.id;
}
