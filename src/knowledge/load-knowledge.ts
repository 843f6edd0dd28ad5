import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type CooperativeTask, runToEnd } from '../util/cooperative.ts';
import { DEFAULT_SYNONYMS, synonymsPath } from './knowledge-paths.ts';
import { listReports } from './list-reports.ts';
import { parseReport } from './parse-report.ts';
import { parseSynonyms, type SynonymRule } from './parse-synonyms.ts';
import { KnowledgeError, type Problem } from './problem.ts';
import { readText } from './read-text.ts';
import type { Library, Report } from './report.ts';

export interface KnowledgeFiles {
  readonly library: Library;
  readonly synonyms: readonly SynonymRule[];
  /** What was passed over, or read although it looks like a mistake. */
  readonly warnings: readonly Problem[];
}

/** Sorts `report-10` after `report-9`. */
const BY_ID = new Intl.Collator('en', { numeric: true });

function newestFirst(a: Report, b: Report): number {
  const [day, other] = [a.date ?? '', b.date ?? ''];
  if (day !== other) return day < other ? 1 : -1;
  return BY_ID.compare(b.id, a.id);
}

/**
 * Reads a knowledge folder: every report (see `listReports`) and `synonyms.txt`. A folder
 * without its own synonyms gets the default ones.
 *
 * @throws KnowledgeError with every problem of every file
 */
export function loadKnowledge(folder: string): KnowledgeFiles {
  return runToEnd(loadKnowledgeTask(folder));
}

/** The same as `loadKnowledge`, in steps. */
export function* loadKnowledgeTask(folder: string): CooperativeTask<KnowledgeFiles> {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const reports = yield* readReports(reportFiles(folder, warnings), problems, warnings);
  const synonyms = yield* readSynonyms(folder, problems);
  const [newest, ...older] = reports.sort(newestFirst);
  if (problems.length > 0 || !newest) throw new KnowledgeError(problems);
  return { library: [newest, ...older], synonyms, warnings };
}

function reportFiles(folder: string, warnings: Problem[]): readonly string[] {
  const listing = listReports(folder);
  warnings.push(...listing.warnings);
  if (listing.reports.length > 0) return listing.reports;
  const message =
    listing.error === undefined
      ? 'the knowledge folder holds no report (a file whose name ends in .md)'
      : `the knowledge folder cannot be read (${listing.error})`;
  throw new KnowledgeError([{ file: folder, line: 1, message }]);
}

function* readReports(
  files: readonly string[],
  problems: Problem[],
  warnings: Problem[],
): CooperativeTask<Report[]> {
  const reports: Report[] = [];
  const fileOf = new Map<string, string>();
  for (const file of files) {
    yield;
    const id = basename(file).replace(/\.md$/iu, '').normalize('NFC');
    const earlier = fileOf.get(id.toLowerCase());
    if (earlier) {
      problems.push({ file, line: 1, message: `the id "${id}" is already taken by ${earlier}` });
      continue;
    }
    fileOf.set(id.toLowerCase(), file);
    const text = readText(file);
    const result = typeof text === 'string' ? parseReport(id, file, text, warnings) : [text];
    if (Array.isArray(result)) problems.push(...result);
    else reports.push(result);
  }
  return reports;
}

function* readSynonyms(folder: string, problems: Problem[]): CooperativeTask<SynonymRule[]> {
  const own = synonymsPath(folder);
  const file = existsSync(own) ? own : DEFAULT_SYNONYMS;
  const text = readText(file);
  if (typeof text !== 'string') {
    problems.push(text);
    return [];
  }
  const parsed = yield* parseSynonyms(file, text);
  problems.push(...parsed.problems);
  return parsed.rules;
}
