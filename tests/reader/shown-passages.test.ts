import { expect, test } from 'vitest';
import { MAX_CANDIDATES, passagesToShow } from '../../src/reader/shown-passages.ts';
import { passagesOf } from '../../src/search/index/passage.ts';
import { reportOf } from '../support/libraries.ts';

/** Twenty characters. */
const TEXT = 'نص طوله عشرون حرفا ..';
const first = reportOf('1', ...Array.from({ length: 3 }, () => TEXT));
const second = reportOf('2', ...Array.from({ length: 20 }, () => TEXT));
const passages = passagesOf([first, second]).map((passage, id) => ({ ...passage, id }));
const titles = first.title.length + second.title.length;
const lengthOf = (count: number) => count * TEXT.length;
/** Best first, from both reports. */
const best = [22, 1, 5, 0, ...Array.from({ length: 20 }, (_, at) => at + 3)];

const ids = (report: typeof first | undefined, room: number, candidates = best) =>
  passagesToShow(passages, report, room, candidates).map(({ id }) => id);

test('everything is shown in the order of the library while it fits', () => {
  const room = lengthOf(23) + titles;
  expect(ids(undefined, room)).toEqual(passages.map(({ id }) => id));
  expect(ids(undefined, room - 1)).toHaveLength(MAX_CANDIDATES);
});

test('of a chosen report only its own passages are shown, even if everything fits', () => {
  expect(ids(first, 100_000)).toEqual([0, 1, 2]);
  expect(ids(first, lengthOf(3) + first.title.length)).toEqual([0, 1, 2]);
});

test('else the best candidates are shown, those of a report together', () => {
  const shown = ids(undefined, lengthOf(22));
  expect(shown).toEqual(best.slice(0, MAX_CANDIDATES).toSorted((a, b) => a - b));
});

test('fewer are shown when so many do not fit, the best ones and whole', () => {
  expect(ids(undefined, lengthOf(3) + titles)).toEqual([1, 5, 22]);
  expect(ids(undefined, lengthOf(3) + titles - 1)).toEqual([1, 22]);
  expect(ids(undefined, TEXT.length)).toEqual([]);
});

test('a candidate that is too long leaves room for the others', () => {
  const huge = { ...reportOf('3', TEXT.repeat(100)), id: 'huge' };
  const all = passagesOf([huge, first]).map((passage, id) => ({ ...passage, id }));
  const shown = passagesToShow(all, undefined, lengthOf(4) + titles, [0, 1, 2]);
  expect(shown.map(({ id }) => id)).toEqual([1, 2]);
});

test('nothing is shown of what has no candidates and does not fit', () => {
  expect(ids(undefined, 50, [])).toEqual([]);
});
