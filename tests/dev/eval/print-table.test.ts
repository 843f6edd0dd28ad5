import { expect, test, vi } from 'vitest';
import { printTable } from '../../../src/dev/eval/print-table.ts';

test('words stand to the left, numbers to the right, and cells may be missing', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  printTable(
    ['engine', 'build ms', 'questions'],
    [
      ['first', '12.3', 'clean'],
      ['', '', '300 characters'],
      ['second', '–'],
    ],
  );
  const lines = write.mock.calls.map(([line]) => line);
  write.mockRestore();
  expect(lines).toEqual([
    'engine  build ms  questions\n',
    'first       12.3  clean\n',
    '                  300 characters\n',
    'second         –\n',
  ]);
});
