import { randomBytes } from 'node:crypto';
import { SnowflakeUtil } from 'discord.js';

/** Generates a snowflake; its upper bits are the current time. */
export function snowflake(): string {
  return SnowflakeUtil.generate().toString();
}

/**
 * @returns the shard that receives the events of a guild
 * @see https://docs.discord.com/developers/events/gateway#sharding-sharding-formula
 */
export function shardOf(guildId: string, shardCount: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}

/** Generates a guild id that belongs to a shard, which depends on the milliseconds in the id. */
export function snowflakeOn(shard: number, shardCount: number): string {
  for (let timestamp = Date.now(); ; timestamp++) {
    const id = SnowflakeUtil.generate({ timestamp }).toString();
    if (shardOf(id, shardCount) === shard) return id;
  }
}

/** Generates a random token, as for interactions and sessions. */
export function randomToken(bytes = 48): string {
  return randomBytes(bytes).toString('base64url');
}

/** Generates a bot token: the user's id in base64 and two random parts. */
export function botToken(userId: string): string {
  return `${Buffer.from(userId).toString('base64url')}.${randomToken(4)}.${randomToken(28)}`;
}
