import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An import of a file of the project. */
export interface Import {
  /** A file below `src`, or the name of a package or of a module of Node.js. */
  readonly to: string;
  readonly isType: boolean;
  /** Whether it is loaded only when the program comes to it. */
  readonly isLate: boolean;
}

const SOURCES = 'src';
const IMPORT =
  /^(?:import|export) (?<type>type )?(?:[^'";]* from )?'(?<target>[^']+)'|\bimport\('(?<late>[^']+)'\)/gmu;

/** @returns every file below `src` with what it imports */
export function importGraph(): ReadonlyMap<string, readonly Import[]> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return new Map(files.sort().map((file) => [file, importsOf(file)]));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SOURCES, file), 'utf8');
  return Array.from(text.matchAll(IMPORT), ({ groups = {} }) => {
    const target = groups.target ?? groups.late ?? '';
    const to = target.startsWith('.') ? join(dirname(file), target) : target;
    return { to, isType: groups.type !== undefined, isLate: groups.late !== undefined };
  });
}

/** @returns circles of files that import one another, each from its first file in the alphabet */
export function circles(graph: ReadonlyMap<string, readonly Import[]>): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) found.add(named(path.slice(at)));
    if (at >= 0 || done.has(file)) return;
    for (const { to } of graph.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return [...found];
}

function named(circle: readonly string[]): string {
  const first = circle.indexOf([...circle].sort()[0] ?? '');
  const turned = [...circle.slice(first), ...circle.slice(0, first)];
  return [...turned, turned[0]].join(' → ');
}

/** @returns the files that a program loads, itself among them */
export function loadedBy(
  program: string,
  graph: ReadonlyMap<string, readonly Import[]>,
): ReadonlySet<string> {
  const loaded = new Set<string>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { to, isType } of graph.get(file) ?? []) if (!isType) load(to);
  };
  load(program);
  return loaded;
}
