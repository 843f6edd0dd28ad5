import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { parse, populate } from 'dotenv';
import { ConfigError } from './environment.ts';

/** The file with the settings, in the working folder. */
export const ENV_FILE = '.env';
/** UTF-8 text has no NUL; in UTF-16 every ASCII character has one. */
const NUL = 0;
const BYTE_ORDER_MARK = /^\ufeff/u;
/** What stands before the first equals sign of a line that is no comment. */
const NAME = /^(?!\s*#)([^=]*)=/u;
/** Invisible characters come along when a line is copied, and the name is another one then. */
const INVISIBLE = /\p{Cf}/u;

/**
 * Adds the settings of `.env` in the working folder to the environment, whose own variables win. Does
 * nothing when there is no such file.
 *
 * @throws ConfigError when the file exists but cannot be read, instead of ignoring its settings
 */
export function readEnvFile(environment: NodeJS.ProcessEnv): void {
  const bytes = readIfExists(ENV_FILE);
  if (!isUtf8(bytes) || bytes.includes(NUL)) {
    throw new ConfigError(`${ENV_FILE}:1: not UTF-8: save the file in the encoding UTF-8`);
  }
  const text = bytes.toString().replace(BYTE_ORDER_MARK, '');
  for (const [index, line] of text.split('\n').entries()) {
    const name = NAME.exec(line)?.[1];
    if (name === undefined || !INVISIBLE.test(name)) continue;
    const plain = name.replace(INVISIBLE, '').trim();
    const message = `an invisible character stands in or around the name ${plain}: type the line again`;
    throw new ConfigError(`${ENV_FILE}:${index + 1}: ${message}`);
  }
  populate(environment, parse(text));
}

function readIfExists(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : cause;
    if (code === 'ENOENT') return Buffer.alloc(0);
    throw new ConfigError(`${file}:1: the file cannot be read (${code})`);
  }
}
