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

/** What stands in a folder, links followed; undefined where a link leads nowhere. */
interface FolderContent {
  /** The same for all ways that lead to the folder. */
  readonly identity: string;
  readonly entries: ReadonlyMap<string, BigIntStats | undefined>;
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
      // A folder or pipe with a report's name is listed too: reading it says so.
      if (REPORT.test(name) && stats) reports.push(entry);
      else if (REPORT.test(name)) {
        warnings.push(warning(entry, 'this link leads to no file: it is passed over'));
      } else if (stats?.isDirectory()) open.push(entry);
    }
  }
  return { reports: reports.sort(), warnings, error: undefined };
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
      } catch {
        return undefined;
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
      names.map((name) => stat(join(folder, name), { bigint: true }).catch(() => undefined)),
    );
    const entries = new Map(names.map((name, at) => [name, stats[at]]));
    return { identity: identityOf(await stat(folder, { bigint: true })), entries };
  } catch (cause) {
    return errorCode(cause);
  }
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}
