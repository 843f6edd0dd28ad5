import { expect, test } from 'vitest';
import { parseSynonyms } from '../../src/knowledge/parse-synonyms.ts';
import { runToEnd } from '../../src/util/cooperative.ts';

const parse = (text: string) => runToEnd(parseSynonyms('synonyms.txt', text));

test('reads groups and one-way rules, and skips comments and blank lines', () => {
  const text =
    '# تعليق\n\n# @names\nالصين, بكين, China\n# @words\nأسير ،أسرى\nمشفى => مستشفى, عيادة\r\n';
  expect(parse(text)).toEqual({
    rules: [
      { from: ['الصين', 'بكين', 'China'], to: ['الصين', 'بكين', 'China'], areNames: true },
      { from: ['أسير', 'أسرى'], to: ['أسير', 'أسرى'], areNames: false },
      { from: ['مشفى'], to: ['مستشفى', 'عيادة'], areNames: false },
    ],
    problems: [],
  });
});

test.each([
  ['وحيد', '"وحيد" stands alone'],
  ['أول,, ثان', 'an empty entry'],
  ['أول, ثان,', 'an empty entry'],
  ['=> ثان', 'nothing stands on one side of "=>"'],
  ['أول -> ثان', '"->" is no arrow'],
  ['أول → ثان', '"→" is no arrow'],
  ['أول => ثان => ثالث', 'more than one "=>"'],
  ['أول, 15', '"15" holds no letter'],
])('%j is a problem of its line', (line, message) => {
  expect(parse(`# تعليق\n${line}`).problems).toEqual([
    { file: 'synonyms.txt', line: 2, message: expect.stringContaining(message) },
  ]);
});
