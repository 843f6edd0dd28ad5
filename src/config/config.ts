import { z } from 'zod';
import { type EmbeddingSettings, EmbeddingVariables, embeddingsOf } from './embedding-settings.ts';
import { type Environment, numberUpTo, parseEnvironment } from './environment.ts';
import { findNameTypos, missingToken, TOKEN_HINT } from './name-typos.ts';
import { type ReaderSettings, ReaderVariables, readerOf } from './reader-settings.ts';
import { checkShards, type ShardSettings, ShardVariables, shardsOf } from './shards.ts';
import { type StoreSettings, StoreVariables, storeOf } from './store-settings.ts';

/** Where health checks and metrics are served. */
export interface HealthSettings {
  readonly port: number;
  /** The address of the interface to listen at. */
  readonly host: string;
}

/** The operator's settings, validated. */
export interface Config {
  readonly token: string;
  /** The only server to register commands in; undefined: globally. */
  readonly guildId?: string | undefined;
  /** Base URL of Discord's REST API, without a trailing slash. */
  readonly apiUrl: string;
  readonly knowledgeDir: string;
  /** Undefined: as many as Discord recommends, all in this process. */
  readonly shards?: ShardSettings | undefined;
  /** URL of the Redis shared by the bot's processes; undefined: there is only this process. */
  readonly redisUrl?: string | undefined;
  readonly commandLanguage: 'ar' | 'en';
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Undefined: ranking by words alone. */
  readonly embeddings: EmbeddingSettings | undefined;
  /** Undefined: words (and embeddings) decide. */
  readonly reader: ReaderSettings | undefined;
  /** Undefined: nothing outlives the process, and moderators have no desk. */
  readonly store: StoreSettings | undefined;
  /** Undefined: no port is opened. */
  readonly health: HealthSettings | undefined;
}

/** The settings without a token: the bot runs in the playground on this machine, without Discord. */
export interface PlaygroundConfig
  extends Omit<Config, 'token' | 'guildId' | 'apiUrl' | 'shards' | 'redisUrl'> {
  /** The port of the page; the next free one when it is taken. */
  readonly tryPort: number;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const Port = numberUpTo(65_535);

const REDIS_FORM =
  'is malformed: it must be an address such as redis://127.0.0.1:6379, or rediss:// for TLS';

/** Messages show addresses, which therefore must hold no password. */
function holdsNoPassword(address: string): boolean {
  return !/^[^/]*\/\/[^/]*@/u.test(address);
}

/** The path may only be a database number. */
function isRedisAddress(address: string): boolean {
  try {
    const { pathname, username, password } = new URL(address);
    decodeURIComponent(username + password);
    return /^(?:\/\d*)?$/u.test(pathname);
  } catch {
    return false;
  }
}

const Settings = z.object({
  ...EmbeddingVariables.shape,
  ...ReaderVariables.shape,
  ...ShardVariables.shape,
  ...StoreVariables.shape,
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/u, `is malformed: a token has no spaces; ${TOKEN_HINT}`)
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(
      /^\d{15,20}$/u,
      'is malformed: a server id has 17 to 20 digits (right-click the server → Copy Server ID)',
    )
    .optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/u, error: 'is malformed: it must be an http or https address' })
    .refine(holdsNoPassword, 'holds a name or password, which Discord does not need')
    .default('https://discord.com/api'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/u, error: REDIS_FORM, abort: true })
    .refine(isRedisAddress, REDIS_FORM)
    .optional(),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  COMMAND_LANGUAGE: z
    .enum(['ar', 'en'], { error: 'is malformed: it must be ar or en' })
    .default('ar'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `is malformed: it must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
  TRY_PORT: Port.default(3000),
  HEALTH_PORT: Port.optional(),
  HEALTH_HOST: z.string().default('127.0.0.1'),
});

/**
 * Reads the settings. A blank variable counts as not set. Without a token they are those of the
 * playground, unless another variable implies that a token was meant to be set.
 *
 * @param environment - the process's environment
 * @param findTokenFile - finds a file with a token that is not read
 * @throws ConfigError naming every setting that is missing or malformed
 */
export function readConfig(
  environment: Environment,
  findTokenFile: () => string | undefined = () => undefined,
): Config | PlaygroundConfig {
  const settings = parseEnvironment(
    Settings.superRefine(checkShards),
    environment,
    missingToken(environment, findTokenFile),
  );
  const { DISCORD_TOKEN: token, HEALTH_PORT: port, HEALTH_HOST: host } = settings;
  const common = {
    knowledgeDir: settings.KNOWLEDGE_DIR,
    commandLanguage: settings.COMMAND_LANGUAGE,
    logLevel: settings.LOG_LEVEL,
    embeddings: embeddingsOf(settings),
    reader: readerOf(settings),
    store: storeOf(settings),
    health: port === undefined ? undefined : { port, host },
  };
  if (token === undefined) return { ...common, tryPort: settings.TRY_PORT };
  return {
    ...common,
    token,
    guildId: settings.DISCORD_GUILD_ID,
    apiUrl: settings.DISCORD_API_URL.replace(/\/+$/u, ''),
    shards: shardsOf(settings),
    redisUrl: settings.REDIS_URL,
  };
}

/** @returns a line for every unknown variable whose name is a likely typo of a setting that is not set */
export function likelyTypos(environment: Environment): string[] {
  return findNameTypos(environment, Object.keys(Settings.shape));
}
