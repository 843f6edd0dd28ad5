import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file as it is served. */
export interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Where the page's files are: compiled below `dist`, others as they are. */
const FOLDERS: Readonly<Record<string, string>> = {
  '/page': fromHere('../../dist/playground/page'),
  '/view': fromHere('../../dist/playground/view'),
  '/assets': fromHere('../../src/playground/assets'),
};
const FONT = '@fontsource-variable/noto-sans-arabic';

/**
 * Reads all that the page loads. Only what is listed here is ever served, by its whole path.
 *
 * @returns each file by its path in the address
 */
export function staticFiles(): ReadonlyMap<string, StaticFile> {
  const own = Object.entries(FOLDERS).flatMap(([path, folder]) => filesIn(path, folder));
  const sheet = fileURLToPath(import.meta.resolve(`${FONT}/wght.css`));
  const fonts = filesIn('/font/files', join(dirname(sheet), 'files'));
  const weights = fonts.filter(([path]) => path.endsWith('-wght-normal.woff2'));
  return new Map([...own, ['/font/wght.css', read(sheet)], ...weights]);
}

function fromHere(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

function filesIn(path: string, folder: string): [string, StaticFile][] {
  const names = readdirSync(folder).filter((name) => extname(name) in TYPES);
  return names.map((name) => [`${path}/${name}`, read(join(folder, name))]);
}

function read(file: string): StaticFile {
  return { body: new Uint8Array(readFileSync(file)), type: TYPES[extname(file)] ?? '' };
}
