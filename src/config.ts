import { z } from 'zod';

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
}

/** Thrown when settings are missing or malformed; the message names every one, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Where both a missing and a refused token are mended. */
export const WHERE_TOKENS_ARE =
  'copy it from https://discord.com/developers/applications → your application → Bot → Reset Token';

const Environment = z.object({
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
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const written = Object.entries(environment).flatMap(([name, value]) => {
    const trimmed = value?.trim();
    return trimmed ? [[name, trimmed] as const] : [];
  });
  const parsed = Environment.safeParse(Object.fromEntries(written));
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new ConfigError(lines.join('\n'));
  }
  const settings = parsed.data;
  return {
    token: settings.DISCORD_TOKEN,
    guildId: settings.DISCORD_GUILD_ID,
    apiUrl: settings.DISCORD_API_URL.replace(/\/+$/u, ''),
    knowledgeDir: settings.KNOWLEDGE_DIR,
    commandLanguage: settings.COMMAND_LANGUAGE,
    logLevel: settings.LOG_LEVEL,
  };
}
