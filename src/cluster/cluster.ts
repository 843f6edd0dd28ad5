import type { Logger } from 'pino';
import type { ClusterLink } from '../discord/cluster-link.ts';
import { createIdentifyQueue } from './identify-queue.ts';
import { connectRedis } from './redis.ts';
import { sharedLimits } from './shared-limits.ts';

/**
 * @param url - address of a Redis or Valkey
 * @returns what the processes of one bot share through Redis
 * @throws ConfigError when Redis refuses the user name or the password
 */
export async function joinCluster(url: string, log: Logger): Promise<ClusterLink> {
  const { redis, isAvailable } = await connectRedis(url, log);
  return {
    limiterOf: sharedLimits(redis, log),
    async buildIdentifyThrottler(manager) {
      const { session_start_limit } = await manager.fetchGatewayInformation();
      return createIdentifyQueue(redis, session_start_limit.max_concurrency, log);
    },
    isAvailable,
    close: () => redis.destroy(),
  };
}
