import { randomBytes } from 'node:crypto';
import { SnowflakeUtil } from 'discord.js';

/** Makes a new snowflake: as Discord's, its upper bits are the present time. */
export function snowflake(): string {
  return SnowflakeUtil.generate().toString();
}

/**
 * @returns which of a bot's shards hears of a guild
 * @see https://docs.discord.com/developers/events/gateway#sharding-sharding-formula
 */
export function shardOf(guildId: string, shardCount: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}

/** Makes an id of a guild that a shard hears of: which one it is goes by the milliseconds in the id. */
export function snowflakeOn(shard: number, shardCount: number): string {
  for (let timestamp = Date.now(); ; timestamp++) {
    const id = SnowflakeUtil.generate({ timestamp }).toString();
    if (shardOf(id, shardCount) === shard) return id;
  }
}

/** Makes an unguessable token of the kind Discord gives to interactions and sessions. */
export function randomToken(bytes = 48): string {
  return randomBytes(bytes).toString('base64url');
}

/** Makes a bot token: the user's id in base64, then two random parts. */
export function botToken(userId: string): string {
  return `${Buffer.from(userId).toString('base64url')}.${randomToken(4)}.${randomToken(28)}`;
}
