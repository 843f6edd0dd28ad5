import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { parse, populate } from 'dotenv';
import { ConfigError } from './environment.ts';

const FILE = '.env';
/** UTF-8 text has no NUL; in UTF-16 every ASCII character has one. */
const NUL = 0;

/**
 * Adds the settings of `.env` in the working folder to the environment, whose own variables win. Does
 * nothing when there is no such file.
 *
 * @throws ConfigError when the file exists but cannot be read, instead of ignoring its settings
 */
export function readEnvFile(environment: NodeJS.ProcessEnv): void {
  const bytes = readIfExists(FILE);
  if (!isUtf8(bytes) || bytes.includes(NUL)) {
    throw new ConfigError(`${FILE}:1: not UTF-8: save the file in the encoding UTF-8`);
  }
  populate(environment, parse(bytes));
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
