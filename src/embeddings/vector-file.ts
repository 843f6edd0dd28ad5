import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { KeyedVector } from './vector-table.ts';

/** The key, the numbers as 32-bit floats in base64, and a CRC-32 of both. */
const RECORD = /^([0-9a-f]{64}) ([A-Za-z0-9+/]+=*) ([0-9a-f]{1,8})$/u;
const NUMBER_BYTES = 4;
const LINE_FEED = 0x0a;

/**
 * Keeps vectors across restarts, in one file for each model. A record is a line: adding one rewrites
 * nothing, and a damaged line does not affect the others.
 */
export class VectorFile {
  readonly #file: string;

  /**
   * @param folder - created when it is missing
   * @throws the file system's error when it cannot be created
   */
  constructor(folder: string, model: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, `${model.replaceAll(/[^\w.-]+/gu, '_')}.vectors`);
  }

  /**
   * @returns the intact vectors, and the number of damaged lines
   * @throws the file system's error when the file exists and cannot be read
   */
  read(): { readonly vectors: readonly KeyedVector[]; readonly damaged: number } {
    const vectors: KeyedVector[] = [];
    let damaged = 0;
    const bytes = existsSync(this.#file) ? readFileSync(this.#file) : Buffer.alloc(0);
    for (const line of linesOf(bytes)) {
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

/** The non-empty lines. A large file would exceed the maximum length of a string. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    if (end > start) yield bytes.toString('latin1', start, end);
    start = end + 1;
  }
}

/** A line feed before the record too, as the previous line may have been cut off. */
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
  // Copied, because a small Buffer is a slice of a shared one, at an offset that may not fit floats.
  return { key, vector: new Float32Array(new Uint8Array(bytes).buffer) };
}
