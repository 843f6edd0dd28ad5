import { z } from 'zod';

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
    .string({ error: `is not set: put the bot's token into .env; ${WHERE_TOKENS_ARE}` })
    .regex(/^[\x21-\x7e]+$/u, `is malformed: a token has no spaces; ${WHERE_TOKENS_ARE}`),
  DISCORD_GUILD_ID: z
    .string()
    .regex(
      /^\d{15,20}$/u,
      'is malformed: a server id has 17 to 20 digits (right-click the server → Copy Server ID)',
    )
    .optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/u, error: 'is malformed: it must be an http or https address' })
    .default('https://discord.com/api'),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  COMMAND_LANGUAGE: z
    .enum(['ar', 'en'], { error: 'is malformed: it must be ar or en' })
    .default('ar'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `is malformed: it must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
});

/**
 * Reads the settings. A variable that is empty or blank counts as not set.
 *
 * @param environment - the process's environment
 * @throws ConfigError naming every setting that is missing or malformed
 */
export function readConfig(environment: Environment): Config {
  const settings = parse(Settings, environment);
  return {
    token: settings.DISCORD_TOKEN,
    guildId: settings.DISCORD_GUILD_ID,
    apiUrl: settings.DISCORD_API_URL.replace(/\/+$/u, ''),
    knowledgeDir: settings.KNOWLEDGE_DIR,
    commandLanguage: settings.COMMAND_LANGUAGE,
    logLevel: settings.LOG_LEVEL,
    embeddings: embeddingsOf(settings),
  };
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

function parse<T>(form: z.ZodType<T>, environment: Environment): T {
  const written = Object.entries(environment).flatMap(([name, value]) => {
    const trimmed = value?.trim();
    return trimmed ? [[name, trimmed] as const] : [];
  });
  const parsed = form.safeParse(Object.fromEntries(written));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new ConfigError(lines.join('\n'));
}
