import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPicks } from '../../../src/dev/eval/picked-reports.ts';
import { measureSummaries } from '../../../src/dev/eval/summary-measures.ts';
import { leadSentences, lexRank, ownSummary } from '../../../src/dev/eval/summary-methods.ts';
import { folderWith } from '../../support/folder.ts';
import { reportOf } from '../../support/libraries.ts';
import { start } from '../../support/process.ts';

const NEWS = 'وقضت المحكمة أمس بحبس مدير الشركة سامي حداد 10 سنوات وتغريمه 3 ملايين دينار.';
const SCENE = 'كان الصباح باردا على ضفة النهر حين فتح الحارس الباب.';
const QUESTION = 'ومن يدفع ثمن ما حدث للسكان في القرية كلها؟';
const ANSWER = 'تدفع الشركة 40 مليون دينار للسكان بعد أن خسرت القضية.';
const LATER = 'وتعهد بالاستئناف خلال 30 يوما أمام المحكمة العليا في العاصمة.';
const report = {
  ...reportOf('r', SCENE, `${NEWS} ${LATER}`, `${QUESTION} ${ANSWER}`),
  title: 'حبس مدير الشركة 10 سنوات',
};
const text = { id: 'r', title: report.title, paragraphs: report.paragraphs };
const picks = {
  report: 'r',
  picks: [
    { paragraph: 2, sentence: NEWS, rank: 1 },
    { paragraph: 3, sentence: ANSWER, rank: 2 },
  ],
};

test('picks are found in the report of the library, or in the one beside the file', () => {
  const folder = folderWith({ 'picks.jsonl': `${JSON.stringify(picks)}\n` });
  const file = join(folder, 'picks.jsonl');
  const expected = [
    { paragraph: 2, start: 0, end: NEWS.length, rank: 1 },
    {
      paragraph: 3,
      start: QUESTION.length + 1,
      end: QUESTION.length + 1 + ANSWER.length,
      rank: 2,
    },
  ];
  expect(readPicks(file, [report])).toEqual([{ report, picks: expected }]);
  expect(() => readPicks(file, [reportOf('other', SCENE)])).toThrow('there is no report r');

  const withReport = folderWith({
    'picks.jsonl': JSON.stringify(picks),
    'r.json': JSON.stringify(text),
  });
  const [found] = readPicks(join(withReport, 'picks.jsonl'), [reportOf('other', SCENE)]);
  expect(found?.picks).toEqual(expected);
});

test('a pick that is not in its report, or another format, is named with its line', () => {
  const wrong = { report: 'r', picks: [{ paragraph: 1, sentence: NEWS, rank: 1 }] };
  const folder = folderWith({ 'wrong.jsonl': JSON.stringify(wrong), 'other.jsonl': '\n{"a": 1}' });
  const read = (name: string) => readPicks(join(folder, name), [report]);
  expect(() => read('wrong.jsonl')).toThrow('wrong.jsonl:1: pick 1 is not in paragraph 1 of r');
  expect(() => read('other.jsonl')).toThrow('other.jsonl:2: is not in the expected format');
});

test('measures: what is held, and what is not understood', () => {
  const picked = [{ report, picks: readPicks(fileOf(picks), [report])[0]?.picks ?? [] }];
  const measure = (...chosen: number[]) => measureSummaries(picked, () => chosen, 1000)[0];
  // The sentences: 0 scene, 1 news, 2 later, 3 question, 4 answer.
  expect(measure(1, 3, 4)).toMatchObject({
    sentences: 3,
    picks: { 1: { wanted: 1, held: 1 }, 3: { wanted: 2, held: 2 }, 6: { wanted: 2, held: 2 } },
    figures: { wanted: 5, held: 5 },
    stumps: 0,
    dangling: 0,
    unanswered: 0,
  });
  expect(measure(0, 2)).toMatchObject({
    picks: { 1: { wanted: 1, held: 0 } },
    dangling: 1,
    unanswered: 0,
  });
  expect(measure(3)).toMatchObject({ unanswered: 1 });
  expect(measure(4)).toMatchObject({ dangling: 1 });
});

test('methods: lead sentences are the first of each paragraph, all keep the length', () => {
  const lengths = [120, 200, 400];
  for (const longest of lengths) {
    for (const method of [ownSummary({}), leadSentences, lexRank]) {
      const [measures] = measureSummaries([{ report, picks: [] }], method, longest);
      expect(measures?.characters).toBeLessThanOrEqual(longest);
    }
  }
  const [lead] = measureSummaries([{ report, picks: [] }], leadSentences, 200);
  expect(lead?.sentences).toBe(2);
});

test('eval --summary prints our summaries beside the others, and what they lack', async () => {
  const folder = folderWith({
    'picks.jsonl': JSON.stringify({
      ...picks,
      picks: [{ paragraph: 2, sentence: LATER, rank: 1 }],
    }),
    'r.json': JSON.stringify(text),
  });
  const { output, exit } = start('dev/eval/eval.js', [
    ...['--summary', '--misses', '--without', 'stumps', join(folder, 'picks.jsonl')],
  ]);
  expect(await exit).toBe(0);
  for (const name of ['own summary', 'lead sentences', 'LexRank']) {
    expect(output.stdout).toMatch(new RegExp(`^${name} +500 `, 'mu'));
  }
  expect(output.stdout).toMatch(/^r\t500\tlacks 2: وتعهد/mu);
});

test('train --summary --dry fits both models and writes nothing', async () => {
  const lines = Array.from({ length: 5 }, (_, at) => ({ ...picks, report: `r${at}` }));
  const reports = lines.map(({ report: id }): [string, string] => [
    `${id}.json`,
    JSON.stringify({ ...text, id }),
  ]);
  const folder = folderWith({
    'picks.jsonl': lines.map((line) => JSON.stringify(line)).join('\n'),
    ...Object.fromEntries(reports),
  });
  const { output, exit } = start('dev/train/train.js', [
    ...['--summary', '--dry', join(folder, 'picks.jsonl')],
  ]);
  expect(await exit).toBe(0);
  expect(output.stdout).toMatch(/"mainNews": \{\s+"intercept": -?\d/u);
  expect(output.stdout).toContain('summaries of reports that are held back');
});

function fileOf(line: object): string {
  return join(folderWith({ 'picks.jsonl': JSON.stringify(line) }), 'picks.jsonl');
}
