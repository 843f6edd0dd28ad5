import {
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
  RESTJSONErrorCodes,
} from 'discord.js';
import { ZodError } from 'zod';
import type { Config } from '../config/config.ts';
import { TOKEN_HINT } from '../config/name-typos.ts';
import { ExplainedError } from '../util/explained-error.ts';

/** The bot cannot start or continue. The message is a sentence for the operator. */
export class StartError extends ExplainedError {
  override readonly name = 'StartError';
  /** Whether the settings must be fixed first: without that, another start would fail again. */
  readonly needsNewSettings: boolean;

  constructor(message: string, options: { settings: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.needsNewSettings = options.settings;
  }
}

const UNAUTHORIZED = 401;
const REFUSED_TOKEN = `DISCORD_TOKEN was refused by Discord: ${TOKEN_HINT}`;

/** @returns an error that explains a failed login to the operator */
export function explainLogin(error: unknown, { apiUrl }: Config): StartError {
  const isRefused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === UNAUTHORIZED);
  if (isRefused) return new StartError(REFUSED_TOKEN, { settings: true, cause: error });
  const message = `Discord could not be reached at ${apiUrl}: ${reasonOf(error)}`;
  return new StartError(message, { settings: false, cause: error });
}

function reasonOf(error: unknown): string {
  if (error instanceof ZodError) return 'what answers there is not Discord';
  if (error instanceof HTTPError) return `it answers with the status ${error.status}`;
  if (!(error instanceof Error)) return String(error);
  // discord.js aborts a request that takes too long.
  return error.name === 'AbortError' ? 'it does not answer' : rootOf(error).message;
}

/**
 * @param client - tells whether the bot is in the server
 * @returns an error that explains to the operator why commands were refused; undefined if the bot can
 * continue with the commands that are already registered
 */
export function explainRegistration(
  { code }: DiscordAPIError,
  { guildId }: Config,
  { guilds, application }: Client<true>,
): StartError | undefined {
  const isNoAccess =
    code === RESTJSONErrorCodes.UnknownGuild || code === RESTJSONErrorCodes.MissingAccess;
  if (!guildId || !isNoAccess) return undefined;
  const message = guilds.cache.has(guildId)
    ? `DISCORD_GUILD_ID: the bot was invited to the server ${guildId} without applications.commands; ` +
      `invite it again: https://discord.com/oauth2/authorize?client_id=${application.id}` +
      '&scope=bot+applications.commands'
    : `DISCORD_GUILD_ID: the bot is not in the server ${guildId}; invite it, or leave the setting empty`;
  return new StartError(message, { settings: true });
}

/** What the operator can do about a close code after which the bot cannot reconnect. */
const FINAL_CLOSES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.InvalidShard]: 'a shard number is invalid; correct SHARDS and SHARD_COUNT',
  [GatewayCloseCodes.ShardingRequired]:
    'the bot is in more servers than its shards may serve; raise SHARD_COUNT in every process',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'it no longer speaks with this version of the bot; install a newer one',
  [GatewayCloseCodes.InvalidIntents]:
    'it does not know an intent that the bot asks for; install a newer version of the bot',
  [GatewayCloseCodes.DisallowedIntents]:
    'it does not allow an intent that the bot asks for; switch it on at ' +
    'https://discord.com/developers/applications → your application → Bot → Privileged Gateway Intents',
};

/** @returns an error that explains to the operator a close code after which the bot cannot reconnect */
export function explainClose(code: number): StartError {
  if (code === GatewayCloseCodes.AuthenticationFailed) {
    return new StartError(REFUSED_TOKEN, { settings: true });
  }
  const name = GatewayCloseCodes[code] ?? 'unknown reason';
  const closed = `Discord closed the connection for good: ${name} (${code})`;
  const advice = FINAL_CLOSES[code];
  return advice === undefined
    ? new StartError(closed, { settings: false })
    : new StartError(`${closed}: ${advice}`, { settings: true });
}

function rootOf(error: Error): Error {
  return error.cause instanceof Error ? rootOf(error.cause) : error;
}
