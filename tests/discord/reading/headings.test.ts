import { expect, test } from 'vitest';
import { headingOf, pickedHeading } from '../../../src/discord/reading/headings.ts';
import type { Library } from '../../../src/knowledge/report.ts';
import { reportOf } from '../../support/libraries.ts';

const BEGINNING = 'وصلت قافلة المساعدات';
const older = reportOf('1', BEGINNING, `${BEGINNING} (٢)`);
const newer = reportOf('2', 'خبر آخر', BEGINNING, BEGINNING);
const library: Library = [newer, older];

test('gives paragraphs with the same first words different names, by which they can be picked', () => {
  const names = library.flatMap((report) =>
    report.paragraphs.map((_, at) => headingOf(library, report, at + 1)?.name ?? ''),
  );
  expect(new Set(names).size).toBe(5);
  for (const report of library) {
    for (const at of report.paragraphs.keys()) {
      const heading = headingOf(library, report, at + 1);
      expect(heading).toBeDefined();
      expect(heading && pickedHeading(library, heading.name, undefined)).toBe(heading);
      expect(heading && pickedHeading(library, heading.name, report)).toBe(heading);
    }
  }
});

test('keeps the names of the other paragraphs when a report is added', () => {
  const before: Library = [older];
  for (const paragraph of [1, 2]) {
    expect(headingOf(library, older, paragraph)?.name).toBe(
      headingOf(before, older, paragraph)?.name,
    );
  }
});

test('finds a heading only in the given report', () => {
  expect(pickedHeading(library, 'خبر آخر', older)).toBeUndefined();
  expect(pickedHeading(library, 'ما لم يُكتب', undefined)).toBeUndefined();
  expect(headingOf(library, older, 3)).toBeUndefined();
});
