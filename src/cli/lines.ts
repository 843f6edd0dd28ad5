import type { Readable } from 'node:stream';

/**
 * The lines of a stream, split at LF or CR LF only. `node:readline` also splits at U+2028, which occurs
 * in text copied from web pages.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest = '';
  input.setEncoding('utf8');
  for await (const chunk of input) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/u, '');
  }
  if (rest !== '') yield rest;
}
