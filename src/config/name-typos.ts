import { editDistance } from '../util/edit-distance.ts';
import { type Environment, setVariables } from './environment.ts';
import { misplacedToken } from './misplaced-token.ts';

/** How to get a token, for a missing and for a refused one. */
export const TOKEN_HINT =
  'copy it from https://discord.com/developers/applications → your application → Bot → Reset Token';

/** Settings without effect in the playground: setting one implies that a token was meant to be set. */
const DISCORD_ONLY = ['DISCORD_GUILD_ID', 'REDIS_URL', 'SHARDS', 'SHARD_COUNT', 'HEALTH_PORT'];
/** The maximum edit distance of a typo. */
const MAX_DISTANCE = 2;
/** Names shorter than this allow one edit only. */
const SHORT_NAME = 8;

/**
 * @param findFile - finds a file with a token that is not read
 * @returns a line when there is no token, but one under another name or in another file, or a setting that
 * needs one
 */
export function missingToken(
  environment: Environment,
  findFile: () => string | undefined,
): string[] {
  const names = setVariables(environment).map(([name]) => name);
  if (names.includes('DISCORD_TOKEN')) return [];
  const misplaced = misplacedToken(environment, findFile);
  if (misplaced !== undefined) return [misplaced];
  const other = names.find((name) => DISCORD_ONLY.includes(name));
  if (other === undefined) return [];
  return [
    `DISCORD_TOKEN is not set, but ${other} is, which only Discord needs: ` +
      `put the bot's token into .env (${TOKEN_HINT}), or remove ${other} to try the bot ` +
      'out on this machine',
  ];
}

/**
 * @param known - the names of all settings
 * @returns a line for every unknown variable whose name is a likely typo of a setting that is not set
 */
export function findNameTypos(environment: Environment, known: readonly string[]): string[] {
  const set = setVariables(environment).map(([name]) => name);
  const unset = known.filter((name) => !set.includes(name));
  return set
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = unset.find((one) => editDistance(name.toUpperCase(), one) <= maxDistance(one));
      return meant === undefined ? [] : [`${name} is set, but ${meant} is not: is that a typo?`];
    });
}

function maxDistance({ length }: string): number {
  return length < SHORT_NAME ? 1 : MAX_DISTANCE;
}
