import { expect, test, vi } from 'vitest';
import { Summaries } from '../../../src/discord/posting/summary-text.ts';
import { reportOf } from '../../support/libraries.ts';

test('summarises a report only once for each length', async () => {
  const read = vi.fn(() => ['وصلت القافلة إلى المدينة أمس.', 'وتفرقت الشاحنات في الشوارع.']);
  const report = {
    ...reportOf('1', ''),
    get paragraphs() {
      return read();
    },
  };
  const summaries = new Summaries();
  const text = await summaries.textOf(report, 500);
  expect(text).toContain('وصلت القافلة');
  const times = read.mock.calls.length;
  expect(await summaries.textOf(report, 500)).toBe(text);
  expect(read.mock.calls.length).toBe(times);
  expect((await summaries.textOf(report, 100)).length).toBeLessThanOrEqual(100);
  expect(read.mock.calls.length).toBeGreaterThan(times);
});
