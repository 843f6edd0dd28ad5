import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseReport } from './parse-report.ts';
import { KnowledgeError, type Problem } from './problem.ts';
import type { Library, Report } from './report.ts';

const LINE_FEED = 0x0a;

/**
 * Reads every report (`*.md`, sub-folders included) of a knowledge folder.
 *
 * @param folder - path of the folder
 * @returns the reports, highest id first
 * @throws KnowledgeError with everything that is wrong, when anything is
 */
export function loadLibrary(folder: string): Library {
  const files = reportFiles(folder);
  const problems: Problem[] = [];
  const reports: Report[] = [];
  const fileOf = new Map<string, string>();

  for (const file of files) {
    const id = basename(file).replace(/\.md$/iu, '').normalize('NFC');
    const earlier = fileOf.get(id.toLowerCase());
    if (earlier) {
      problems.push({ file, line: 1, message: `the id "${id}" is taken already by ${earlier}` });
      continue;
    }
    fileOf.set(id.toLowerCase(), file);
    const result = readReport(id, file);
    if (Array.isArray(result)) problems.push(...result);
    else reports.push(result);
  }

  const [newest, ...older] = reports.sort((a, b) =>
    b.id.localeCompare(a.id, 'en', { numeric: true }),
  );
  if (problems.length > 0 || !newest) throw new KnowledgeError(problems);
  return [newest, ...older];
}

function reportFiles(folder: string): string[] {
  try {
    const files = readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => !entry.isDirectory() && /^[^.].*\.md$/iu.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    if (files.length > 0) return files;
  } catch (cause) {
    const message = `the knowledge folder cannot be read (${errorCode(cause)})`;
    throw new KnowledgeError([{ file: folder, line: 1, message }]);
  }
  const message = 'the knowledge folder holds no report (a file whose name ends in .md)';
  throw new KnowledgeError([{ file: folder, line: 1, message }]);
}

function readReport(id: string, file: string): Report | Problem[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    return [{ file, line: 1, message: `the file cannot be read (${errorCode(cause)})` }];
  }
  const broken = firstBrokenLine(bytes);
  if (broken > 0) {
    return [{ file, line: broken, message: 'not UTF-8: save the file in the encoding UTF-8' }];
  }
  return parseReport(id, file, new TextDecoder().decode(bytes));
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

function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
