import { type BigIntStats, readdirSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from './problem.ts';
import { errorCode } from './read-text.ts';

/** The reports of a knowledge folder, and what was passed over. */
export interface ReportListing {
  /** Sorted paths. */
  readonly reports: readonly string[];
  readonly warnings: readonly Problem[];
  /** Why the folder itself cannot be read, as the system's code; undefined: it can. */
  readonly error: string | undefined;
}

/** What stands in a folder, links followed; the system's code where that cannot be found out. */
interface FolderContent {
  /** The same for all ways that lead to the folder. */
  readonly identity: string;
  readonly entries: ReadonlyMap<string, BigIntStats | string>;
}

/** Asks for one folder after another, and gets its content or the system's code for a failure. */
type Walk = Generator<string, ReportListing, FolderContent | string>;

const REPORT = /\.md$/iu;
const HIDDEN = '.';

/**
 * Reports are files, and links to files, whose names end in `.md`, in the folder and in its sub-folders,
 * which may be links. What has a name that begins with a dot is passed over: it belongs to a tool.
 */
function* walk(folder: string): Walk {
  const reports: string[] = [];
  const warnings: Problem[] = [];
  const seen = new Set<string>();
  const open = [folder];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const content = yield path;
    if (typeof content === 'string') {
      if (path === folder) return { reports, warnings, error: content };
      warnings.push(warning(path, `this folder cannot be read (${content}): it is passed over`));
      continue;
    }
    // A link may lead back to a folder above it.
    if (seen.has(content.identity)) continue;
    seen.add(content.identity);
    for (const [name, stats] of content.entries) {
      const entry = join(path, name);
      if (name.startsWith(HIDDEN)) continue;
      if (typeof stats === 'string') {
        if (REPORT.test(name)) warnings.push(warning(entry, unreadable(stats)));
        continue;
      }
      if (!REPORT.test(name)) {
        if (stats.isDirectory()) open.push(entry);
        continue;
      }
      // A link may lead to a report that is listed already.
      if (!stats.isDirectory() && seen.has(identityOf(stats))) continue;
      seen.add(identityOf(stats));
      // A folder or pipe with a report's name is listed too: reading it says so.
      reports.push(entry);
    }
  }
  return { reports: reports.sort(), warnings, error: undefined };
}

function unreadable(code: string): string {
  const isBroken = code === 'ENOENT' || code === 'ELOOP';
  const what = isBroken ? 'this link leads to no file' : `this file cannot be read (${code})`;
  return `${what}: it is passed over`;
}

function warning(file: string, message: string): Problem {
  return { file, line: 1, message };
}

/** @param folder - path of a knowledge folder */
export function listReports(folder: string): ReportListing {
  const task = walk(folder);
  for (let step = task.next(); ; step = task.next(contentOf(step.value))) {
    if (step.done) return step.value;
  }
}

/** The same as `listReports`, without blocking the process. */
export async function listReportsInTurns(folder: string): Promise<ReportListing> {
  const task = walk(folder);
  for (let step = task.next(); ; step = task.next(await contentInTurns(step.value))) {
    if (step.done) return step.value;
  }
}

function contentOf(folder: string): FolderContent | string {
  try {
    const names = readdirSync(folder).sort();
    const statOf = (name: string) => {
      try {
        return statSync(join(folder, name), { bigint: true });
      } catch (cause) {
        return errorCode(cause);
      }
    };
    const entries = new Map(names.map((name) => [name, statOf(name)]));
    return { identity: identityOf(statSync(folder, { bigint: true })), entries };
  } catch (cause) {
    return errorCode(cause);
  }
}

async function contentInTurns(folder: string): Promise<FolderContent | string> {
  try {
    const names = (await readdir(folder)).sort();
    const stats = await Promise.all(
      names.map((name) => stat(join(folder, name), { bigint: true }).catch(errorCode)),
    );
    const entries = new Map(names.map((name, at) => [name, stats[at] ?? 'ENOENT']));
    return { identity: identityOf(await stat(folder, { bigint: true })), entries };
  } catch (cause) {
    return errorCode(cause);
  }
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}
