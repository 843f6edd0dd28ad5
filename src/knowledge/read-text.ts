import { readFileSync } from 'node:fs';
import type { Problem } from './problem.ts';

const LINE_FEED = 0x0a;

/** @returns the text of a UTF-8 file, or what is wrong with it and on which line */
export function readText(file: string): string | Problem {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    return { file, line: 1, message: `the file cannot be read (${errorCode(cause)})` };
  }
  const line = firstBrokenLine(bytes);
  if (line > 0) {
    return { file, line, message: 'not UTF-8: save the file in the encoding UTF-8' };
  }
  return new TextDecoder().decode(bytes);
}

/** The first line, counted from 1, that is not UTF-8; 0 when all are. */
function firstBrokenLine(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; start <= bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 0;
}

/** @returns the system's code for a failed operation on a file, such as `ENOENT` */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
