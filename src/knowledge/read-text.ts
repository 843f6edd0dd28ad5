import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import type { Problem } from './problem.ts';

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = /^\ufeff/u;

/** @returns the text of a UTF-8 file, or the problem and its line */
export function readText(file: string): string | Problem {
  let bytes: Buffer;
  try {
    // Reading a pipe would block until another process writes to it.
    if (!statSync(file).isFile()) {
      return { file, line: 1, message: 'this is not a file: rename it' };
    }
    bytes = readFileSync(file);
  } catch (cause) {
    return { file, line: 1, message: `the file cannot be read (${errorCode(cause)})` };
  }
  if (!isUtf8(bytes)) {
    const message = 'not UTF-8: save the file in the encoding UTF-8';
    return { file, line: firstInvalidLine(bytes), message };
  }
  return bytes.toString().replace(BYTE_ORDER_MARK, '');
}

/** The first line, counted from 1, that is not UTF-8. */
function firstInvalidLine(bytes: Buffer): number {
  let start = 0;
  let line = 1;
  for (;;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    if (feed < 0 || !isUtf8(bytes.subarray(start, feed))) return line;
    start = feed + 1;
    line++;
  }
}

/** @returns the system's code for a failed operation on a file, such as `ENOENT` */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
