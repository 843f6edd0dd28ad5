import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { editDistance } from '../util/edit-distance.ts';
import { ENV_FILE } from './env-file.ts';
import { type Environment, setVariables } from './environment.ts';

const NAME = 'DISCORD_TOKEN';
/** Names under which other bots keep their token. */
const OTHER_NAME = /^(?:DISCORD_?)?(?:BOT_?|CLIENT_?|APP_?)?(?:TOKEN|KEY|SECRET)$/u;
/** Too many programs use these for something else. */
const COMMON_NAMES = ['KEY', 'SECRET', 'APP_KEY', 'APP_SECRET', 'CLIENT_SECRET', 'CLIENT_KEY'];
/** The form of Discord's tokens: the bot's id, a time and a signature, each in base64. */
const TOKEN = /^(?:Bot )?[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}$/u;
const TOKEN_IN_TEXT = /(?<![\w-])[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}(?![\w-])/u;
const MAX_DISTANCE = 2;
const INVISIBLE = /\p{Cf}/gu;
/** Files that an editor, a shell or a habit puts in the place of `.env`: `.env.txt`, `bot.env`, `env`, `.ENV`. */
const OTHER_FILE = /^(?!.*example).*(?:^|[._-])env(?:[._-].*)?$/iu;
/** Files that may hold a token in another form, or none: `config.json` of other bots, a copied `.env.example`. */
const POSSIBLE_FILE =
  /^(?:.*(?:^|[._-])env[._-]?example.*|.*token.*\.txt|(?:config|settings|secrets?)\.(?:json|ya?ml|toml|ini))$/iu;

/** @returns the name of a variable that holds the bot's token, but is not called `DISCORD_TOKEN` */
export function misplacedTokenName(environment: Environment): string | undefined {
  return setVariables(environment).find(
    ([name, value]) => name !== NAME && (isTokenName(name) || TOKEN.test(value)),
  )?.[0];
}

function isTokenName(name: string): boolean {
  const plain = name.replace(INVISIBLE, '').toUpperCase();
  if (COMMON_NAMES.includes(plain)) return false;
  return OTHER_NAME.test(plain) || editDistance(plain, NAME) <= MAX_DISTANCE;
}

/**
 * Looks for a token in files of the working folder that are not read because of their names.
 *
 * @returns the name of the file
 */
export function misplacedTokenFile(folder = '.'): string | undefined {
  try {
    return readdirSync(folder).find(
      (file) => file !== ENV_FILE && holdsToken(file, join(folder, file)),
    );
  } catch {
    return undefined;
  }
}

function holdsToken(name: string, file: string): boolean {
  try {
    if (POSSIBLE_FILE.test(name)) return TOKEN_IN_TEXT.test(readFileSync(file, 'utf8'));
    if (!OTHER_FILE.test(name)) return false;
    const settings = parse(readFileSync(file));
    return (
      setVariables(settings).some(([variable]) => variable === NAME) ||
      misplacedTokenName(settings) !== undefined
    );
  } catch {
    return false;
  }
}

/** @returns a line that says where the token was seen and where it belongs; undefined if it was not seen */
export function misplacedToken(
  environment: Environment,
  findFile: () => string | undefined,
): string | undefined {
  const name = misplacedTokenName(environment);
  if (name !== undefined) {
    const isMarked = INVISIBLE.test(name);
    const shown = name.replace(INVISIBLE, '');
    return isMarked
      ? `${NAME} is not set, but ${shown} with an invisible character in its name is: type the name again as ${NAME}`
      : `${NAME} is not set, but ${shown} is: rename it to ${NAME}`;
  }
  const file = findFile();
  return (
    file &&
    `${NAME} is not set, but the file ${file} holds a token: put it into the file ${ENV_FILE} as ${NAME}=…`
  );
}
