import { z } from 'zod';
import { editDistance } from './search/edit-distance.ts';

/** Where embeddings come from, and where they are kept. */
export interface EmbeddingSettings {
  /** Base address of an OpenAI-compatible API (`http://127.0.0.1:8080/v1`), no slash at its end. */
  readonly url: string;
  /** Its name there; undefined: the endpoint has but one. */
  readonly model: string | undefined;
  /** Sent as a bearer token. */
  readonly key: string | undefined;
  /** A folder that keeps vectors over restarts; undefined: they are not kept. */
  readonly cache: string | undefined;
}

/** Where probes and metrics are served. */
export interface HealthSettings {
  readonly port: number;
  /** The address of the interface to listen at. */
  readonly host: string;
}

/** What an operator sets, checked. */
export interface Config {
  readonly token: string;
  /** The one server to register commands in; undefined: everywhere. */
  readonly guildId: string | undefined;
  /** Base address of Discord's REST API, without a slash at its end. */
  readonly apiUrl: string;
  readonly knowledgeDir: string;
  readonly commandLanguage: 'ar' | 'en';
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Undefined: words alone. */
  readonly embeddings: EmbeddingSettings | undefined;
  /** Undefined: nowhere, and no port is open. */
  readonly health: HealthSettings | undefined;
}

/** What is set where there is no token: the bot is tried out on this machine, without Discord. */
export interface TryOutConfig extends Omit<Config, 'token' | 'guildId' | 'apiUrl'> {
  /** Where the page is served; the next free port when this one is taken. */
  readonly tryPort: number;
}

/** Thrown when settings are missing or malformed; the message names every one, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The variables of a process. */
type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Where both a missing and a refused token are mended. */
export const WHERE_TOKENS_ARE =
  'copy it from https://discord.com/developers/applications → your application → Bot → Reset Token';

const LAST_PORT = 65_535;
const PORT = `is malformed: it must be a number from 1 to ${LAST_PORT}`;
const Port = z.coerce.number({ error: PORT }).int(PORT).min(1, PORT).max(LAST_PORT, PORT);

/** Addresses stand in messages, where a password must not. */
function holdsNoPassword(address: string): boolean {
  return !/^[^/]*\/\/[^/]*@/u.test(address);
}

const Embeddings = z.object({
  EMBEDDINGS_URL: z
    .url({ protocol: /^https?$/u, error: 'is malformed: it must be an http or https address' })
    .regex(/^[^?#@]*$/u, 'is malformed: it ends in /v1, and a key belongs into EMBEDDINGS_KEY')
    .optional(),
  EMBEDDINGS_MODEL: z.string().optional(),
  EMBEDDINGS_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/u, 'is malformed: a key has no spaces')
    .optional(),
  EMBEDDINGS_CACHE: z.string().optional(),
});

const Settings = Embeddings.extend({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/u, `is malformed: a token has no spaces; ${WHERE_TOKENS_ARE}`)
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
    .refine(holdsNoPassword, 'holds a name or password, which Discord has no use for')
    .default('https://discord.com/api'),
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

/** Settings that mean nothing without Discord: whoever sets one wants the token set as well. */
const ONLY_FOR_DISCORD = ['DISCORD_GUILD_ID', 'REDIS_URL', 'SHARDS', 'HEALTH_PORT'];
/** How many letters a name may differ from the token's to be taken for a slip. */
const SLIP = 2;
const SHORT_NAME = 8;

/**
 * Reads the settings. A variable that is empty or blank counts as not set. Without a token the bot is
 * tried out, unless something says that a token was meant to be set.
 *
 * @param environment - the process's environment
 * @throws ConfigError naming every setting that is missing or malformed
 */
export function readConfig(environment: Environment): Config | TryOutConfig {
  const names = writtenIn(environment).map(([name]) => name);
  const settings = parse(Settings, environment, missingToken(names));
  const { DISCORD_TOKEN: token } = settings;
  const common = {
    knowledgeDir: settings.KNOWLEDGE_DIR,
    commandLanguage: settings.COMMAND_LANGUAGE,
    logLevel: settings.LOG_LEVEL,
    embeddings: embeddingsOf(settings),
    health: healthOf(settings),
  };
  if (token === undefined) return { ...common, tryPort: settings.TRY_PORT };
  return {
    ...common,
    token,
    guildId: settings.DISCORD_GUILD_ID,
    apiUrl: settings.DISCORD_API_URL.replace(/\/+$/u, ''),
  };
}

/** @returns a line when there is no token and yet a sign that there should be one */
function missingToken(names: readonly string[]): string[] {
  if (names.includes('DISCORD_TOKEN')) return [];
  const slip = names.find((name) => editDistance(name.toUpperCase(), 'DISCORD_TOKEN') <= SLIP);
  if (slip !== undefined) return [`DISCORD_TOKEN is not set, but ${slip} is: is that a slip?`];
  const other = names.find((name) => ONLY_FOR_DISCORD.includes(name));
  if (other === undefined) return [];
  return [
    `DISCORD_TOKEN is not set, but ${other} is, which only Discord needs: ` +
      `put the bot's token into .env (${WHERE_TOKENS_ARE}), or take ${other} out to try the bot ` +
      'out on this machine',
  ];
}

/** @returns a sentence for every variable whose name is none of ours, but nearly one that is not set */
export function likelySlips(environment: Environment): string[] {
  const ours = [...Object.keys(Settings.shape), ...ONLY_FOR_DISCORD];
  const set = writtenIn(environment).map(([name]) => name);
  const unset = ours.filter((name) => !set.includes(name));
  return set
    .filter((name) => !ours.includes(name))
    .flatMap((name) => {
      const meant = unset.find((one) => editDistance(name.toUpperCase(), one) <= slipIn(one));
      return meant === undefined ? [] : [`${name} is set, but ${meant} is not: is that a slip?`];
    });
}

/** How many letters of a name may be wrong: a short name is soon another word. */
function slipIn({ length }: string): number {
  return length < SHORT_NAME ? 1 : SLIP;
}

/**
 * Reads where embeddings come from, for programs that need no token.
 *
 * @returns undefined when none are set
 * @throws ConfigError naming every setting of these that is malformed
 */
export function readEmbeddings(environment: Environment): EmbeddingSettings | undefined {
  return embeddingsOf(parse(Embeddings, environment));
}

function embeddingsOf(settings: z.infer<typeof Embeddings>): EmbeddingSettings | undefined {
  if (settings.EMBEDDINGS_URL === undefined) return undefined;
  return {
    url: settings.EMBEDDINGS_URL.replace(/\/+$/u, ''),
    model: settings.EMBEDDINGS_MODEL,
    key: settings.EMBEDDINGS_KEY,
    cache: settings.EMBEDDINGS_CACHE,
  };
}

function healthOf(settings: z.infer<typeof Settings>): HealthSettings | undefined {
  if (settings.HEALTH_PORT === undefined) return undefined;
  return { port: settings.HEALTH_PORT, host: settings.HEALTH_HOST };
}

function writtenIn(environment: Environment): (readonly [name: string, value: string])[] {
  return Object.entries(environment).flatMap(([name, value]) => {
    const trimmed = value?.trim();
    return trimmed ? [[name, trimmed] as const] : [];
  });
}

/** @param problems - what is known to be wrong already */
function parse<T>(
  form: z.ZodType<T>,
  environment: Environment,
  problems: readonly string[] = [],
): T {
  const parsed = form.safeParse(Object.fromEntries(writtenIn(environment)));
  const lines = [
    ...problems,
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
  ];
  if (!parsed.success || lines.length > 0) throw new ConfigError(lines.join('\n'));
  return parsed.data;
}
