import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextWeekly, zones } from '../../../src/discord/desk/weekly.ts';

const SETTINGS = { channel: '1', moderator: '2' };
const next = (weekday: number, hour: number, zone: string, after: string) =>
  new Date(nextWeekly({ ...SETTINGS, weekday, hour, zone }, Date.parse(after))).toISOString();

test('it is the weekday and hour of the zone', () => {
  // A Tuesday.
  expect(next(0, 9, 'Africa/Tripoli', '2026-12-01T10:00Z')).toBe('2026-12-06T07:00:00.000Z');
  expect(next(2, 9, 'UTC', '2026-12-01T08:59Z')).toBe('2026-12-01T09:00:00.000Z');
  expect(next(2, 9, 'UTC', '2026-12-01T09:00Z')).toBe('2026-12-08T09:00:00.000Z');
});

test('the hour stays when the clock changes', () => {
  expect(next(0, 9, 'Europe/Paris', '2027-03-22T12:00Z')).toBe('2027-03-28T07:00:00.000Z');
  expect(next(0, 9, 'Europe/Paris', '2027-03-15T12:00Z')).toBe('2027-03-21T08:00:00.000Z');
});

test('an hour that a day lacks does not end it', () => {
  // The clock goes from two to three.
  const skipped = nextWeekly(
    { ...SETTINGS, weekday: 0, hour: 2, zone: 'Europe/Paris' },
    Date.parse('2027-03-27T12:00Z'),
  );
  expect(skipped).toBeGreaterThan(Date.parse('2027-03-27T12:00Z'));
  expect(skipped).toBeLessThanOrEqual(Date.parse('2027-04-04T12:00Z'));
});

test('for any settings, the next time comes within eight days, and again and again', () => {
  const anySettings = fc.record({
    weekday: fc.integer({ min: 0, max: 6 }),
    hour: fc.integer({ min: 0, max: 23 }),
    zone: fc.constantFrom(...zones()),
  });
  const anyTime = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2030-01-01') });
  fc.assert(
    fc.property(anySettings, anyTime, (settings, after) => {
      const first = nextWeekly({ ...SETTINGS, ...settings }, after);
      expect(first).toBeGreaterThan(after);
      expect(first - after).toBeLessThanOrEqual(8 * 24 * 60 * 60 * 1000);
      expect(nextWeekly({ ...SETTINGS, ...settings }, first)).toBeGreaterThan(first);
    }),
    { numRuns: 200 },
  );
});

test('a menu holds all zones', () => {
  expect(zones().length).toBeLessThanOrEqual(25);
});
