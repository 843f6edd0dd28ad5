import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { parse, populate } from 'dotenv';
import { ConfigError } from './environment.ts';

const FILE = '.env';
/** Text has none; every letter of English has one in UTF-16. */
const NUL = 0;

/**
 * Adds the settings of `.env` in the working folder, if there is one, to those of the environment, which
 * win over it.
 *
 * @throws ConfigError when it is there and cannot be read: it would look as if nothing was set
 */
export function readEnvFile(environment: NodeJS.ProcessEnv): void {
  const bytes = bytesOf(FILE);
  if (!isUtf8(bytes) || bytes.includes(NUL)) {
    throw new ConfigError(`${FILE}:1: not UTF-8: save the file in the encoding UTF-8`);
  }
  populate(environment, parse(bytes));
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : cause;
    if (code === 'ENOENT') return Buffer.alloc(0);
    throw new ConfigError(`${file}:1: the file cannot be read (${code})`);
  }
}
