import { randomBytes } from 'node:crypto';

const discordEpoch = 1_420_070_400_000n;
let increment = 0n;

/** Makes a new snowflake: as Discord's, its upper bits are the present time. */
export function snowflake(): string {
  increment = (increment + 1n) % 4096n;
  return (((BigInt(Date.now()) - discordEpoch) << 22n) | increment).toString();
}

/** Makes an unguessable token of the kind Discord gives to interactions and sessions. */
export function secret(bytes = 48): string {
  return randomBytes(bytes).toString('base64url');
}

/** Makes a bot token: the user's id in base64, then two random parts. */
export function botToken(userId: string): string {
  return `${Buffer.from(userId).toString('base64url')}.${secret(4)}.${secret(28)}`;
}
