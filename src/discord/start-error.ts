import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  RESTJSONErrorCodes,
} from 'discord.js';
import { type Config, WHERE_TOKENS_ARE } from '../config.ts';

/** The bot cannot start or go on; the message is a sentence for the operator. */
export class StartError extends Error {
  override readonly name = 'StartError';
  /** Whether the settings must be mended first: starting again as it is would fail again. */
  readonly settings: boolean;

  constructor(message: string, options: { settings: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.settings = options.settings;
  }
}

const REFUSED_TOKEN = `DISCORD_TOKEN was refused by Discord: ${WHERE_TOKENS_ARE}`;

/** @returns what a failed log-in means for the operator */
export function explainLogin(error: unknown, { apiUrl }: Config): StartError {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return new StartError(REFUSED_TOKEN, { settings: true, cause: error });
  }
  const reason = error instanceof Error ? rootOf(error).message : String(error);
  const message = `Discord could not be reached at ${apiUrl}: ${reason}`;
  return new StartError(message, { settings: false, cause: error });
}

/**
 * @returns what a failed registration of commands means for the operator; undefined when starting
 * again may help, and the commands that Discord knows go on working meanwhile
 */
export function explainRegistration(error: unknown, { guildId }: Config): StartError | undefined {
  const isNoAccess =
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownGuild ||
      error.code === RESTJSONErrorCodes.MissingAccess);
  if (!guildId || !isNoAccess) return undefined;
  const message = `DISCORD_GUILD_ID: the bot is not in the server ${guildId}; invite it, or leave the setting empty`;
  return new StartError(message, { settings: true, cause: error });
}

/** @returns what it means that the gateway closed with a code after which it takes nobody back */
export function explainClose(code: number): StartError {
  if (code === GatewayCloseCodes.AuthenticationFailed) {
    return new StartError(REFUSED_TOKEN, { settings: true });
  }
  const name = GatewayCloseCodes[code] ?? 'unknown reason';
  return new StartError(`Discord closed the connection for good: ${name} (${code})`, {
    settings: false,
  });
}

function rootOf(error: Error): Error {
  return error.cause instanceof Error ? rootOf(error.cause) : error;
}
