import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fingerprintOf } from '../../src/knowledge/fingerprint.ts';
import { listReports, listReportsInTurns } from '../../src/knowledge/list-reports.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { folderWith, reportFile } from '../support/folder.ts';

const REPORT = reportFile('عنوان', 'نص');

/** The names of the reports, and the warnings; both ways to list must agree. */
async function listed(folder: string) {
  const listing = listReports(folder);
  expect(await listReportsInTurns(folder)).toEqual(listing);
  return {
    reports: listing.reports.map((path) => relative(folder, path)),
    warnings: listing.warnings.map(({ file, message }) => `${relative(folder, file)}: ${message}`),
  };
}

test('hidden files and folders are passed over', async () => {
  const folder = folderWith({
    'a.md': REPORT,
    'sub/b.md': REPORT,
    '.a.md': REPORT,
    '.trash/old.md': REPORT,
    '.stversions/a.md': REPORT,
    'sub/.git/c.md': REPORT,
  });
  expect(await listed(folder)).toEqual({ reports: ['a.md', 'sub/b.md'], warnings: [] });
});

test('a mounted ConfigMap shows each file once', async () => {
  const folder = folderWith({ '..2026_12_01/a.md': REPORT });
  symlinkSync('..2026_12_01', join(folder, '..data'));
  symlinkSync(join('..data', 'a.md'), join(folder, 'a.md'));
  expect(await listed(folder)).toEqual({ reports: ['a.md'], warnings: [] });
  expect(loadKnowledge(folder).library).toHaveLength(1);
  const before = await fingerprintOf(folder);
  // An update makes a new folder and lets the link lead there.
  mkdirSync(join(folder, '..2026_12_02'));
  writeFileSync(join(folder, '..2026_12_02', 'a.md'), reportFile('عنوان آخر', 'نص'));
  rmSync(join(folder, '..data'));
  symlinkSync('..2026_12_02', join(folder, '..data'));
  expect(await fingerprintOf(folder)).not.toBe(before);
  expect(loadKnowledge(folder).library[0].title).toBe('عنوان آخر');
});

test('a linked folder is followed, its edits are noticed, and loops end', async () => {
  const elsewhere = folderWith({ 'b.md': REPORT, 'deep/c.md': REPORT });
  const folder = folderWith({ 'a.md': REPORT });
  symlinkSync(elsewhere, join(folder, 'link'));
  symlinkSync(elsewhere, join(folder, 'same'));
  symlinkSync(folder, join(elsewhere, 'back'));
  symlinkSync('.', join(folder, 'self'));
  const { reports, warnings } = await listed(folder);
  expect(reports).toHaveLength(3);
  expect(warnings).toEqual([]);
  expect(loadKnowledge(folder).library).toHaveLength(3);
  const before = await fingerprintOf(folder);
  writeFileSync(join(elsewhere, 'b.md'), reportFile('عنوان', 'نص آخر'));
  expect(await fingerprintOf(folder)).not.toBe(before);
});

test('a link that leads nowhere is passed over with a warning', async () => {
  const folder = folderWith({ 'a.md': REPORT });
  symlinkSync('gone.md', join(folder, 'b.md'));
  symlinkSync('gone', join(folder, 'c'));
  expect(await listed(folder)).toEqual({
    reports: ['a.md'],
    warnings: ['b.md: this link leads to no file: it is passed over'],
  });
});

test('a folder with the name of a report blames itself alone', async () => {
  const folder = folderWith({ 'a.md': REPORT, 'x.md/a.md': REPORT, 'x.md/y.md': 'broken' });
  expect(() => loadKnowledge(folder)).toThrow(
    new RegExp(`^${join(folder, 'x.md')}:1: this is not a file: rename it$`, 'u'),
  );
});

// Who may do anything may read anything.
test.skipIf(process.getuid?.() === 0)('a folder that cannot be read is named', async () => {
  const folder = folderWith({ 'a.md': REPORT, 'locked/b.md': REPORT });
  chmodSync(join(folder, 'locked'), 0);
  onTestFinished(() => chmodSync(join(folder, 'locked'), 0o700));
  expect(await listed(folder)).toEqual({
    reports: ['a.md'],
    warnings: ['locked: this folder cannot be read (EACCES): it is passed over'],
  });
  expect(loadKnowledge(folder).library).toHaveLength(1);
});

test('a report that a link leads to as well is listed once', () => {
  const folder = folderWith({ 'real/a.md': '' });
  symlinkSync(join('real', 'a.md'), join(folder, 'a.md'));
  symlinkSync(join('real', 'a.md'), join(folder, 'b.md'));
  expect(listReports(folder)).toMatchObject({ reports: [join(folder, 'a.md')], warnings: [] });
});
