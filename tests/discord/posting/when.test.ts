import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDaily, parseWhen } from '../../../src/discord/posting/when.ts';

/** A Tuesday. */
const NOW = Date.parse('2026-12-01T13:00');
/** In the time zone of the tests. */
const at = (local: string) => Date.parse(local);

test.each([
  ['الآن', 'now'],
  ['الان', 'now'],
  ['بعد ساعة', at('2026-12-01T14:00')],
  ['بعد ساعتين', at('2026-12-01T15:00')],
  ['بعد نصف ساعة', at('2026-12-01T13:30')],
  ['بعد ٣٠ دقيقة', at('2026-12-01T13:30')],
  ['بعد 3 أيام', at('2026-12-04T13:00')],
  ['غدًا 9', at('2026-12-02T09:00')],
  ['غدا الساعة ٩:٣٠', at('2026-12-02T09:30')],
  ['بكرة 9 مساء', at('2026-12-02T21:00')],
  ['بعد غد 7 ص', at('2026-12-03T07:00')],
  ['الجمعة 18:30', at('2026-12-04T18:30')],
  ['يوم الجمعة الساعة 6 م', at('2026-12-04T18:00')],
  ['الثلاثاء 14:00', at('2026-12-01T14:00')],
  ['الثلاثاء 12:00', at('2026-12-08T12:00')],
  ['20:15', at('2026-12-01T20:15')],
  ['9', at('2026-12-02T09:00')],
  ['12 ص', at('2026-12-02T00:00')],
  ['2 ظهرا', at('2026-12-01T14:00')],
] as const)('%s is understood', (typed, moment) => {
  expect(parseWhen(typed, NOW)).toBe(moment);
});

test.each([
  ...['', 'كلام', 'بعد', 'غدا', 'الجمعة', 'بعد شهر ونصف', '25:00', 'غدا 9:75', '13 م', 'اليوم 9'],
  ...['بعد 900 يوم', 'بعد 0 دقيقة', 'غدا 9 10', '9 صباحا مساء'],
])('%s is not', (typed) => {
  expect(parseWhen(typed, NOW)).toBeUndefined();
});

test.each([
  ['كل يوم 9', at('2026-12-02T09:00')],
  ['كل يوم الساعة ٧ مساء', at('2026-12-01T19:00')],
  ['يوميا 18:30', at('2026-12-01T18:30')],
  ['غدا 9', undefined],
  ['كل يوم', undefined],
  ['كل جمعة 9', undefined],
] as const)('%s is every day', (typed, first) => {
  expect(parseDaily(typed, NOW)).toBe(first);
  if (first !== undefined) expect(parseWhen(typed, NOW)).toBeUndefined();
});

test('any text is understood as a moment within a year, or not at all', () => {
  const words = ['بعد', 'غدا', 'ساعة', 'يوم', '9', '18:30', 'الجمعة', 'م', 'نصف', '700', 'الآن'];
  const anyTyped = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(anyTyped, (typed) => {
      const when = parseWhen(typed, NOW);
      if (typeof when !== 'number') return;
      expect(when).toBeGreaterThan(NOW);
      expect(when).toBeLessThanOrEqual(NOW + 366 * 24 * 60 * 60 * 1000);
    }),
  );
});

test('on a day that the clock changes, the hour is the one that the clock shows', () => {
  // Summer time begins on the 28th of March 2027, a Sunday. A thread has no time zone of its own.
  const program = `import { parseDaily, parseWhen } from './dist/discord/posting/when.js';
    console.log(parseWhen('غدا 9', Date.parse('2027-03-27T12:00:00+01:00')))`;
  const env = { ...process.env, TZ: 'Europe/Berlin' };
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], { env });
  expect(Number(printed)).toBe(Date.parse('2027-03-28T09:00:00+02:00'));
});
