import { editDistance } from '../util/edit-distance.ts';
import { type Environment, setVariables } from './environment.ts';

/** Where both a missing and a refused token are mended. */
export const TOKEN_HINT =
  'copy it from https://discord.com/developers/applications → your application → Bot → Reset Token';

/** Settings that mean nothing without Discord: whoever sets one wants the token set as well. */
const ONLY_FOR_DISCORD = ['DISCORD_GUILD_ID', 'REDIS_URL', 'SHARDS', 'SHARD_COUNT', 'HEALTH_PORT'];
/** How many letters a name may differ from the token's to be taken for a slip. */
const SLIP = 2;
const SHORT_NAME = 8;

/** @returns a line when there is no token and yet a sign that there should be one */
export function missingToken(environment: Environment): string[] {
  const names = setVariables(environment).map(([name]) => name);
  if (names.includes('DISCORD_TOKEN')) return [];
  const slip = names.find((name) => editDistance(name.toUpperCase(), 'DISCORD_TOKEN') <= SLIP);
  if (slip !== undefined) return [`DISCORD_TOKEN is not set, but ${slip} is: is that a slip?`];
  const other = names.find((name) => ONLY_FOR_DISCORD.includes(name));
  if (other === undefined) return [];
  return [
    `DISCORD_TOKEN is not set, but ${other} is, which only Discord needs: ` +
      `put the bot's token into .env (${TOKEN_HINT}), or take ${other} out to try the bot ` +
      'out on this machine',
  ];
}

/**
 * @param known - the names of all variables that are read
 * @returns a sentence for every variable whose name is none of ours, but nearly one that is not set
 */
export function findNameTypos(environment: Environment, known: readonly string[]): string[] {
  const set = setVariables(environment).map(([name]) => name);
  const unset = known.filter((name) => !set.includes(name));
  return set
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = unset.find((one) => editDistance(name.toUpperCase(), one) <= slipIn(one));
      return meant === undefined ? [] : [`${name} is set, but ${meant} is not: is that a slip?`];
    });
}

/** How many letters of a name may be wrong: a short name is soon another word. */
function slipIn({ length }: string): number {
  return length < SHORT_NAME ? 1 : SLIP;
}
