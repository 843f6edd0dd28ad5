import { ConfigError } from '../config/environment.ts';
import { ExplainedError } from '../util/explained-error.ts';

/** What only the operator can mend, by SQLite's or PostgreSQL's code. */
const EXPLANATIONS: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'the file is no database of SQLite: name another file, or move it away',
  SQLITE_CORRUPT: 'the file is damaged: restore a backup, or move it away',
  SQLITE_CANTOPEN: 'the file cannot be opened: check its folder and who may write there',
  SQLITE_READONLY: 'the file may not be written: check its rights and those of its folder',
  EACCES: 'the folder of the file cannot be made: check who may write there',
  EROFS: 'the folder of the file is on a disk that is read-only',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a part of its path is a file, not a folder',
  '28P01': 'PostgreSQL refused the name or the password',
  '28000': 'PostgreSQL refused the name, or a connection from this machine',
  '3D000': 'PostgreSQL has no database of this name: create it',
  '42501': 'PostgreSQL does not let this name create tables: grant it the rights',
};

/** Errors about what was written, not about the database: writing it again would fail again. */
const ABOUT_DATA = /^(?:2[23][\dA-Z]{3}|SQLITE_(?:CONSTRAINT|MISMATCH|TOOBIG|RANGE)\w*)$/u;

/** @returns whether the database refused what was to be written, and others may be written */
export function isAboutData(error: unknown): boolean {
  return ABOUT_DATA.test(codeOf(error));
}

/** @returns an error that says what the operator must mend; undefined if trying again may help */
export function explainOpening(error: unknown): ExplainedError | undefined {
  if (error instanceof ExplainedError) return error;
  const explanation = EXPLANATIONS[codeOf(error).replace(/^(SQLITE_[A-Z]+).*$/u, '$1')];
  return explanation === undefined ? undefined : new ConfigError(`DATABASE_URL: ${explanation}`);
}

/** @returns a word for the log, without the address, which may hold a password */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== '') return code;
  return error instanceof Error ? error.name : 'unknown';
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
