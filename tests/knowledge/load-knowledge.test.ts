import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';
import { folderWith, reportFile } from '../support/folder.ts';

const REPORT = reportFile('عنوان', 'نص');

function problemsOf(folder: string): readonly string[] {
  try {
    loadKnowledge(folder);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.message.split('\n');
    throw error;
  }
  return [];
}

test('reads every report of the folder, highest id first, and nothing else', () => {
  const folder = folderWith({
    'zajelnews-9.md': REPORT,
    'zajelnews-12935.md': REPORT,
    'older/zajelnews-100.md': REPORT,
    'synonyms.txt': 'a, b',
    '.hidden.md': '',
  });
  expect(loadKnowledge(folder).library.map(({ id }) => id)).toEqual([
    'zajelnews-12935',
    'zajelnews-100',
    'zajelnews-9',
  ]);
});

test('sorts by date, then by id, newest first; reports without a date come last', () => {
  const dated = (day: string) => REPORT.replace('المصدر', `التاريخ: ${day}\nالمصدر`);
  const folder = folderWith({
    '1.md': dated('2016-05-23'),
    '2.md': dated('2015-12-31'),
    '3.md': REPORT,
    '10.md': REPORT,
    '4.md': dated('2016-05-23'),
  });
  expect(loadKnowledge(folder).library.map(({ id }) => id)).toEqual(['4', '1', '2', '10', '3']);
});

test('accepts a byte order mark', () => {
  expect(loadKnowledge(folderWith({ 'a.md': `\ufeff${REPORT}` })).library[0].title).toBe('عنوان');
});

test('names every problem of every file, with file and line', () => {
  const folder = folderWith({
    'a.md': 'نص',
    'b.md': reportFile('عنوان'),
    'good.md': REPORT,
    'sub/GOOD.md': REPORT,
    'c.md': Buffer.concat([Buffer.from('# عنوان\n\n'), Buffer.from([0xe3, 0xe1, 0x0a])]),
  });
  expect(problemsOf(folder)).toEqual([
    expect.stringContaining(`${join(folder, 'a.md')}:1: no title`),
    expect.stringContaining(`${join(folder, 'a.md')}:1: no source`),
    expect.stringContaining(`${join(folder, 'b.md')}:3: no paragraph`),
    expect.stringContaining(`${join(folder, 'c.md')}:3: not UTF-8`),
    expect.stringContaining(`${join(folder, 'sub/GOOD.md')}:1: the id "GOOD" is already taken`),
  ]);
});

test('reports folders and pipes with the name of a report, without blocking', () => {
  const folder = folderWith({ 'good.md': REPORT, 'folder.md/inner.md': REPORT });
  execFileSync('mkfifo', [join(folder, 'pipe.md'), join(folder, 'synonyms.txt')]);
  expect(problemsOf(folder)).toEqual(
    ['folder.md', 'pipe.md', 'synonyms.txt'].map((name) =>
      expect.stringContaining(`${join(folder, name)}:1: this is not a file: rename it`),
    ),
  );
});

test.each([
  ['an empty folder', () => folderWith({})],
  ['a missing folder', () => join(folderWith({}), 'nowhere')],
  ['a file instead of a folder', () => join(folderWith({ x: '' }), 'x')],
])('refuses %s', (_, folder) => {
  expect(problemsOf(folder())).toEqual([expect.stringMatching(/:1: the knowledge folder/u)]);
});
