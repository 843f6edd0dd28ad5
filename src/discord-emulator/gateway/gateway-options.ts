/** The gateway's limits on connections. */
export interface GatewayOptions {
  /** The recommended number of shards. */
  shards: number;
  /** How many shards may identify within each window. */
  maxConcurrency: number;
  /** Discord's is 5,000; 0 by default, so that a bot can restart at once. */
  identifyWindowMs: number;
  heartbeatIntervalMs: number;
  /** How often the bot may identify before the count is reset. */
  sessionStarts: number;
  /** The time until the count is reset. */
  sessionResetMs: number;
}

export const defaultOptions: GatewayOptions = {
  shards: 1,
  maxConcurrency: 1,
  identifyWindowMs: 0,
  heartbeatIntervalMs: 41_250,
  sessionStarts: 1000,
  sessionResetMs: 86_400_000,
};
