import { expect, test } from 'vitest';
import { Headings } from '../../../src/discord/reading/headings.ts';
import type { Library } from '../../../src/knowledge/report.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { reportOf } from '../../support/libraries.ts';

const BEGINNING = 'وصلت قافلة المساعدات';
const older = reportOf('1', BEGINNING, `${BEGINNING} (٢)`);
const newer = reportOf('2', 'خبر آخر', BEGINNING, BEGINNING);
const library: Library = [newer, older];
const headings = runToEnd(Headings.of(library));

test('gives paragraphs with the same first words different names, by which they can be picked', () => {
  const names = library.flatMap((report) =>
    report.paragraphs.map((_, at) => headings.at(report, at + 1)?.name ?? ''),
  );
  expect(new Set(names).size).toBe(5);
  for (const report of library) {
    for (const at of report.paragraphs.keys()) {
      const heading = headings.at(report, at + 1);
      expect(heading).toBeDefined();
      expect(heading && headings.named(heading.name, undefined)).toBe(heading);
      expect(heading && headings.named(heading.name, report)).toBe(heading);
    }
  }
});

test('keeps the names of the other paragraphs when a report is added', () => {
  const before = runToEnd(Headings.of([older]));
  for (const paragraph of [1, 2]) {
    expect(headings.at(older, paragraph)?.name).toBe(before.at(older, paragraph)?.name);
  }
});

test('finds a heading only in the given report', () => {
  expect(headings.named('خبر آخر', older)).toBeUndefined();
  expect(headings.named('ما لم يُكتب', undefined)).toBeUndefined();
  expect(headings.at(older, 3)).toBeUndefined();
});
