import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { circles, type Import, importGraph, loadedBy } from './support/import-graph.ts';

const graph = importGraph();

/** What each folder or file of `src` may import of the others, lower layers first. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  util: [],
  'messages.ts': [],
  arabic: ['util'],
  config: ['util'],
  endpoint: ['config', 'util'],
  knowledge: ['util'],
  search: ['arabic', 'knowledge', 'util'],
  summary: ['arabic', 'knowledge', 'util'],
  embeddings: ['arabic', 'config', 'endpoint', 'search', 'util'],
  reader: ['arabic', 'config', 'endpoint', 'knowledge', 'search', 'util'],
  discord: ['arabic', 'config', 'knowledge', 'messages.ts', 'search', 'summary', 'util'],
  cluster: ['config', 'discord', 'util'],
  store: ['config', 'discord', 'util'],
  app: ['config', 'discord', 'embeddings', 'knowledge', 'messages.ts', 'reader', 'search', 'util'],
  observability: ['app', 'config', 'discord', 'knowledge'],
  'discord-emulator': [],
  playground: ['discord-emulator'],
  cli: [
    ...['config', 'discord', 'embeddings', 'endpoint', 'knowledge', 'messages.ts', 'reader'],
    ...['search', 'store', 'summary', 'util'],
  ],
  'main.ts': [
    ...['app', 'cluster', 'config', 'discord', 'knowledge', 'observability', 'playground'],
    ...['store', 'util'],
  ],
  dev: [
    ...['app', 'arabic', 'cli', 'discord', 'discord-emulator', 'embeddings', 'knowledge'],
    ...['messages.ts', 'reader', 'search', 'summary', 'util'],
  ],
};

/** The packages and modules that the pure layers may use. */
const PURE: Readonly<Record<string, readonly string[]>> = { arabic: [], search: [], summary: [] };

/** A package may have several modules: `hono/html`. */
const packageOf = (name: string) => /^(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0] ?? name;
const layerOf = (file: string) => file.split('/')[0] ?? file;
const isOurs = (target: string) => graph.has(target) || existsSync(`src/${target}`);

test('no files import one another in a circle', () => {
  expect(circles(graph)).toEqual([]);
});

test('no folders of the emulator import one another in a circle', () => {
  const folders = new Map<string, Import[]>();
  for (const [file, imports] of graph) {
    if (layerOf(file) !== 'discord-emulator') continue;
    const folder = dirname(file);
    const others = imports
      .map((one) => ({ ...one, to: isOurs(one.to) ? dirname(one.to) : one.to }))
      .filter(({ to }) => to !== folder);
    folders.set(folder, [...(folders.get(folder) ?? []), ...others]);
  }
  expect(folders.size).toBeGreaterThan(1);
  expect(circles(folders)).toEqual([]);
});

test('nothing imports what is not there or from a layer above', () => {
  const breaches = [...graph].flatMap(([file, imports]) => {
    const from = layerOf(file);
    const allowed = [from, ...(MAY_IMPORT[from] ?? [])];
    const wrong = imports.filter(
      ({ to }) => to.endsWith('.ts') && !(isOurs(to) && allowed.includes(layerOf(to))),
    );
    return wrong.map(({ to }) => `${file} → ${to}`);
  });
  expect(breaches).toEqual([]);
});

test('every folder has its layer', () => {
  expect(new Set([...graph.keys()].map(layerOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
});

test.each(Object.entries(PURE))('%s is pure: it uses no package or module but %j', (layer, may) => {
  const used = [...graph]
    .filter(([file]) => layerOf(file) === layer)
    .flatMap(([, imports]) => imports.map(({ to }) => to).filter((to) => !isOurs(to)));
  expect(used.filter((to) => !may.includes(to))).toEqual([]);
});

test.each(['main.ts', 'cli/ask.ts'])('%s runs without what is for development only', (program) => {
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const packages = [...loadedBy(program, graph)].filter(
    (to) => !isOurs(to) && !to.startsWith('node:'),
  );
  expect(packages.length).toBeGreaterThan(0);
  expect(packages.filter((name) => !(packageOf(name) in dependencies))).toEqual([]);
});

test('the page and its Discord are loaded only when the program comes to them', () => {
  const into = [...graph].flatMap(([file, imports]) =>
    layerOf(file) === 'playground'
      ? []
      : imports
          .filter(({ to }) => layerOf(to) === 'playground')
          .map(({ isLate }) => [file, isLate]),
  );
  expect(into).toEqual([['main.ts', true]]);
});

test('what is served for operation is loaded only when a port is set for it', () => {
  const loaded = [...graph].flatMap(([file, imports]) =>
    layerOf(file) === 'observability'
      ? []
      : imports
          .filter(({ to }) => layerOf(to) === 'observability')
          .map(({ isLate }) => [file, isLate]),
  );
  expect(loaded).toEqual([['main.ts', true]]);
});

test.each([
  ['playground/view/', /^playground\/view\//u],
  ['playground/page/', /^playground\/(?:view|page)\//u],
])(
  '%s is loaded by browsers: it imports neither Node.js, nor packages, nor the server',
  (folder, may) => {
    const used = [...graph]
      .filter(([file]) => file.startsWith(folder))
      .flatMap(([, imports]) => imports.map(({ to }) => to));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((to) => !may.test(to))).toEqual([]);
  },
);

test('the Arabic of the page stands in one file', () => {
  const files = [...graph.keys()].filter((file) => file.startsWith('playground/'));
  const word = /[\u0621-\u064a]{4}/u;
  const withWords = files.filter((file) => word.test(readFileSync(`src/${file}`, 'utf8')));
  expect(withWords).toEqual(['playground/view/page-messages.ts']);
});

const sources = [...graph.keys()].map((file) => ({
  file,
  text: readFileSync(`src/${file}`, 'utf8'),
}));

/** @returns those that occur more than once, each once */
function doubled(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

test('one name stands for one thing', () => {
  const files = [...graph.keys()].map((file) => basename(file));
  expect(doubled(files.filter((name) => name !== 'index.ts'))).toEqual([]);
  const exported = /^export (?:interface|type|class|enum) (\w+)/gmu;
  const types = sources.flatMap(({ text }) =>
    Array.from(text.matchAll(exported), ([, name]) => name),
  );
  expect(types.length).toBeGreaterThan(100);
  expect(doubled(types.map(String))).toEqual([]);
});

test('a file holds one idea: it has at most 200 lines', () => {
  // All sentences stand in one file, however many they are.
  const others = sources.filter(({ file }) => file !== 'messages.ts');
  const long = others.filter(({ text }) => text.split('\n').length > 200);
  expect(long.map(({ file }) => file)).toEqual([]);
});
