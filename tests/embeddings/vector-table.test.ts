import { expect, test } from 'vitest';
import { keyOf, VectorTable } from '../../src/embeddings/vector-table.ts';
import { EndpointError } from '../../src/endpoint/endpoint-error.ts';

const of = (key: string, ...numbers: number[]) => ({ key, vector: Float32Array.from(numbers) });

test('finds every vector by its key', () => {
  const table = new VectorTable();
  table.add([of('a', 1, 0), of('b', 0, 1)]);
  table.reserve(3);
  table.add([of('c', -1, 0), of('a', 9, 9), of('d', 0, -1), of('d', 8, 8), of('e', 0.6, 0.8)]);
  const found = (key: string) => {
    const row = table.rowOf(key) ?? Number.NaN;
    return [...table.data.subarray(2 * row, 2 * row + 2)].map((value) => Number(value.toFixed(3)));
  };
  expect(['a', 'b', 'c', 'd', 'e'].map(found)).toEqual([
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
    [0.6, 0.8],
  ]);
  expect(table.rowOf('f')).toBeUndefined();
});

test('adds none of the vectors when one has another length', () => {
  const table = new VectorTable();
  table.add([of('a', 1, 0)]);
  const add = () => table.add([of('b', 0, 1), of('c', 1, 0, 0)]);
  expect(add).toThrow(EndpointError);
  expect(add).toThrow(/empty EMBEDDINGS_CACHE/u);
  expect(table.rowOf('b')).toBeUndefined();
  expect(table.dimensions).toBe(2);
});

test('does not allocate again after reserve', () => {
  const table = new VectorTable();
  table.add([of('a', 1, 0)]);
  table.reserve(2);
  const { data } = table;
  table.add([of('b', 0, 1)]);
  table.add([of('c', 0, 1)]);
  expect(table.data).toBe(data);
});

test('keys differ by text and model and reveal neither', () => {
  const key = keyOf('model', 'نص');
  expect(key).toMatch(/^[0-9a-f]{64}$/u);
  expect(keyOf('model', 'نص')).toBe(key);
  const others = [keyOf('model', 'نص '), keyOf('models', 'نص'), keyOf(undefined, 'نص')];
  expect(new Set([key, ...others]).size).toBe(4);
});
