import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VectorFile } from '../../src/embeddings/vector-file.ts';
import { type KeyedVector, keyOf } from '../../src/embeddings/vector-table.ts';
import { folderWith } from '../support/folder.ts';

const MODEL = 'some/model:v1';
const TEXTS = ['أولى', 'ثانية', 'ثالثة'];
const vectors: readonly KeyedVector[] = TEXTS.map((text, at) => ({
  key: keyOf(MODEL, text),
  vector: Float32Array.of(at, 0.5, -1 / 3, 1e-20),
}));
const [first, second, third] = vectors;

/** @returns a file with these vectors, and its path */
function fileWith(...added: readonly (readonly (KeyedVector | undefined)[])[]) {
  const folder = folderWith({});
  const file = new VectorFile(folder, MODEL);
  for (const some of added) file.add(some.flatMap((vector) => vector ?? []));
  const [name = ''] = readdirSync(folder);
  return { folder, file, path: join(folder, name) };
}

test('keeps every bit of any vector', () => {
  const numbers = fc.float32Array({ minLength: 3, maxLength: 3, noNaN: true });
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1, maxLength: 5 }), (all) => {
      const added = all.map((vector, at) => ({ key: keyOf(MODEL, String(at)), vector }));
      const { folder } = fileWith(added);
      expect(new VectorFile(folder, MODEL).read()).toEqual({ vectors: added, damaged: 0 });
    }),
    { numRuns: 20 },
  );
});

test('keeps earlier vectors when more are added', () => {
  const { folder } = fileWith([first, second], [third]);
  expect(new VectorFile(folder, MODEL).read()).toEqual({ vectors, damaged: 0 });
});

test('each model has its own file, and its name cannot leave the folder', () => {
  const { folder } = fileWith([first]);
  new VectorFile(folder, '../../other').add(vectors);
  expect(readdirSync(folder)).toHaveLength(2);
  expect(new VectorFile(folder, MODEL).read().vectors).toEqual([first]);
});

test('an empty folder holds no vectors', () => {
  expect(new VectorFile(folderWith({}), MODEL).read()).toEqual({ vectors: [], damaged: 0 });
});

describe('only the damaged line is lost', () => {
  test('when it was cut off, also when others were added after it', () => {
    const { folder, path, file } = fileWith([first, second]);
    truncateSync(path, readFileSync(path).length - 9);
    expect(file.read()).toEqual({ vectors: [first], damaged: 1 });
    new VectorFile(folder, MODEL).add([third].flatMap((vector) => vector ?? []));
    expect(file.read()).toEqual({ vectors: [first, third], damaged: 1 });
  });

  test('when any one character changed', () => {
    const { path, file } = fileWith(vectors.map((vector) => vector));
    const whole = readFileSync(path, 'latin1');
    const start = whole.indexOf(second?.key ?? '');
    const end = whole.indexOf('\n', start);
    fc.assert(
      fc.property(
        fc.integer({ min: start, max: end - 1 }),
        fc.constantFrom(...'0aZ= ?'),
        (at, to) => {
          fc.pre(whole[at] !== to);
          writeFileSync(path, whole.slice(0, at) + to + whole.slice(at + 1), 'latin1');
          expect(file.read()).toEqual({ vectors: [first, third], damaged: 1 });
        },
      ),
    );
  });

  test('when it is no record, or a vector of another length', () => {
    const { path, file } = fileWith([first]);
    appendFileSync(path, Buffer.from([0xff, 0x00, 0x0a, 0xd9]));
    file.add([{ key: keyOf(MODEL, 'x'), vector: Float32Array.of(1, 2) }]);
    file.add([third].flatMap((vector) => vector ?? []));
    expect(file.read()).toEqual({ vectors: [first, third], damaged: 3 });
  });
});
