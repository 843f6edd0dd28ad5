import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { KeyedVector } from './vector-table.ts';

/** A key, the numbers as 32-bit floats in base64, and a checksum over both. */
const RECORD = /^([0-9a-f]{64}) ([A-Za-z0-9+/]+=*) ([0-9a-f]{1,8})$/u;
const NUMBER_BYTES = 4;
const LINE_FEED = 0x0a;

/**
 * Keeps vectors over restarts: a file for each model, a record a line, so that adding some rewrites
 * nothing and a line that is damaged or was cut off costs itself alone.
 */
export class VectorFile {
  readonly #file: string;

  /**
   * @param folder - made when it is missing
   * @throws the file system's error when it cannot be made
   */
  constructor(folder: string, model: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, `${model.replaceAll(/[^\w.-]+/gu, '_')}.vectors`);
  }

  /**
   * @returns the vectors that are whole, and how many lines are not
   * @throws the file system's error when there is a file and it cannot be read
   */
  read(): { readonly vectors: readonly KeyedVector[]; readonly damaged: number } {
    const vectors: KeyedVector[] = [];
    let damaged = 0;
    for (const line of linesOf(existsSync(this.#file) ? readFileSync(this.#file) : EMPTY)) {
      const vector = parse(line);
      if (vector?.vector.length === (vectors[0] ?? vector)?.vector.length && vector)
        vectors.push(vector);
      else damaged++;
    }
    return { vectors, damaged };
  }

  /** @throws the file system's error */
  add(vectors: readonly KeyedVector[]): void {
    appendFileSync(this.#file, vectors.map(format).join(''));
  }
}

const EMPTY = Buffer.alloc(0);

/** The lines that are not empty. A file of many vectors is longer than a string may be. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    if (end > start) yield bytes.toString('latin1', start, end);
    start = end + 1;
  }
}

/** The line is ended before the record too: the one before it may have been cut off. */
function format({ key, vector }: KeyedVector): string {
  const numbers = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
  const record = `${key} ${numbers.toString('base64')}`;
  return `\n${record} ${crc32(record).toString(16)}\n`;
}

function parse(line: string): KeyedVector | undefined {
  const [, key, base64 = '', checksum] = RECORD.exec(line) ?? [];
  if (!key || crc32(`${key} ${base64}`).toString(16) !== checksum) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length % NUMBER_BYTES !== 0) return undefined;
  // A copy of its own: a small buffer is a piece of one that is shared, at any offset.
  return { key, vector: new Float32Array(new Uint8Array(bytes).buffer) };
}
