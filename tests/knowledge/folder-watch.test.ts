import { once } from 'node:events';
import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { fingerprintOf } from '../../src/knowledge/fingerprint.ts';
import { FolderWatch } from '../../src/knowledge/folder-watch.ts';
import { folderWith, reportFile } from '../support/folder.ts';

const FILES = { '1.md': reportFile('أول', 'نص'), 'synonyms.txt': 'أسير, معتقل' };

/** What stands in the files of a folder, by name. */
function contentsOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const watches: { stop(): void }[] = [];
afterAll(() => {
  for (const watch of watches) watch.stop();
});

/** @returns a watch that is stopped when all tests have finished */
async function watching<T>(
  folder: string,
  make: (signal: AbortSignal) => Promise<T>,
  seen?: string,
): Promise<FolderWatch<T>> {
  const watch = new FolderWatch(folder, seen ?? (await fingerprintOf(folder)), make);
  watches.push(watch);
  return watch;
}

// At once: each waits for seconds between two looks at its folder.
describe.concurrent('a watch', () => {
  test('emits one change for each file that is changed, added or removed', async () => {
    const folder = folderWith(FILES);
    const make = vi.fn(async () => contentsOf(folder));
    const watch = await watching(folder, make);
    for (const change of [
      () => writeFileSync(join(folder, '1.md'), reportFile('أول', 'نص آخر')),
      () => writeFileSync(join(folder, '2.md'), reportFile('ثانٍ', 'نص')),
      () => writeFileSync(join(folder, 'synonyms.txt'), 'أسير, معتقل, سجين'),
      () => rmSync(join(folder, '2.md')),
      () => rmSync(join(folder, 'synonyms.txt')),
    ]) {
      change();
      expect(await once(watch, 'change')).toEqual([contentsOf(folder)]);
    }
    expect(make).toHaveBeenCalledTimes(5);
  });

  test('emits what changed before it began', async () => {
    const folder = folderWith(FILES);
    const seen = await fingerprintOf(folder);
    writeFileSync(join(folder, '1.md'), reportFile('أول', 'نص آخر'));
    const watch = await watching(folder, async () => contentsOf(folder), seen);
    expect(await once(watch, 'change')).toEqual([contentsOf(folder)]);
  });

  test('reads again what changes while it is read, before it emits a change', async () => {
    const folder = folderWith(FILES);
    const saveTheRest = () => writeFileSync(join(folder, '2.md'), reportFile('ثانٍ', 'نص'));
    const make = vi.fn(async () => contentsOf(folder));
    make.mockImplementationOnce(async () => {
      const half = contentsOf(folder);
      saveTheRest();
      return half;
    });
    const watch = await watching(folder, make, 'another');
    expect(await once(watch, 'change')).toEqual([
      expect.objectContaining({ '2.md': expect.any(String) }),
    ]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('emits once that the folder is broken, and a change when it is fixed', async () => {
    const folder = folderWith(FILES);
    const broken = vi.fn();
    const watch = await watching(folder, async () => {
      const contents = contentsOf(folder);
      if (contents['1.md'] === '') throw new Error('1.md is empty');
      return contents;
    });
    watch.on('broken', broken);
    writeFileSync(join(folder, '1.md'), '');
    await once(watch, 'broken');
    writeFileSync(join(folder, '1.md'), reportFile('أول', 'نص'));
    await once(watch, 'change');
    expect(broken.mock.calls).toEqual([[new Error('1.md is empty')]]);
  });

  test('emits that the folder is gone, and a change when it is back', async () => {
    const folder = folderWith(FILES);
    const watch = await watching(folder, async () => contentsOf(folder));
    const aside = `${folder}-aside`;
    renameSync(folder, aside);
    await once(watch, 'broken');
    renameSync(aside, folder);
    // Nothing in it is another: what the watch knew last is that it is gone.
    expect(await once(watch, 'change')).toEqual([FILES]);
  });

  test('reads the folder at once when told to reload, changed or not', async () => {
    const folder = folderWith(FILES);
    const watch = await watching(folder, async () => contentsOf(folder));
    watch.reload();
    expect(await once(watch, 'change')).toEqual([FILES]);
  });
});

test('a stop ends what is being read, and the watch emits nothing more', async () => {
  const told = vi.fn();
  const ended = new Promise<void>((resolve, reject) => {
    const read = (signal: AbortSignal) => {
      const reading = once(signal, 'abort').then(() => signal.throwIfAborted());
      reading.then(
        () => reject(new Error('it went on')),
        () => resolve(),
      );
      watch.stop();
      return reading;
    };
    const watch = new FolderWatch(folderWith(FILES), 'another', read);
    watch.on('change', told).on('broken', told).reload();
  });
  await ended;
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).not.toHaveBeenCalled();
});

test('the fingerprint changes with a file whose size and time stay the same', async () => {
  const folder = folderWith(FILES);
  const file = join(folder, '1.md');
  const { atime, mtime } = statSync(file);
  utimesSync(file, atime, mtime);
  const before = await fingerprintOf(folder);
  expect(await fingerprintOf(folder)).toBe(before);

  writeFileSync(file, reportFile('أول', 'غير'.slice(0, 2)));
  utimesSync(file, atime, mtime);
  expect(await fingerprintOf(folder)).not.toBe(before);
});
