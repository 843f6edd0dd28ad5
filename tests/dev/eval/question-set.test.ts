import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readQuestions } from '../../../src/dev/eval/question-set.ts';
import { folderWith, reportFile } from '../../support/folder.ts';
import { reportOf } from '../../support/libraries.ts';

const LINE = { kind: 'msa', question: 'أين؟', paragraphs: [2], answer: 'هنا' };
const LIBRARY = [reportOf('أ', 'نص')] as const;

test('reads one question a line', () => {
  const folder = folderWith({ 'q.jsonl': `${JSON.stringify(LINE)}\n\n` });
  const [set] = readQuestions(join(folder, 'q.jsonl'), [...LIBRARY]);
  expect(set?.library).toEqual(LIBRARY);
  expect(set?.questions).toEqual([
    { kind: 'msa', text: 'أين؟', paragraphs: [2], answers: ['هنا'], report: undefined },
  ]);
});

test('asks on the report beside the questions alone, unless the library has it', () => {
  const folder = folderWith({
    'q.jsonl': JSON.stringify(LINE),
    'q.md': reportFile('تقرير', 'نص أول', 'نص ثان'),
  });
  const file = join(folder, 'q.jsonl');
  expect(readQuestions(file, [...LIBRARY])[0]).toMatchObject({
    library: [{ id: 'q' }],
    questions: [{ report: { id: 'q' } }],
  });
  const both = [reportOf('q', 'نص'), ...LIBRARY] as const;
  expect(readQuestions(file, [...both])[0]?.library).toEqual(both);
});

test('asks each question of a SQuAD file of its article, the next, its own without it, and all', () => {
  const article = (title: string) => ({
    title,
    paragraphs: [
      { context: `نص ${title}`, qas: [{ question: `ما ${title}؟`, answers: [{ text: title }] }] },
      { context: 'نص آخر', qas: [] },
    ],
  });
  const data = { data: [article('أ'), article('ب')] };
  const folder = folderWith({ 'squad.json': JSON.stringify(data) });
  const sets = readQuestions(join(folder, 'squad.json'), [...LIBRARY]);

  expect(sets.find(({ name }) => name === 'within an article')?.questions).toMatchObject([
    { kind: 'own', text: 'ما أ؟', paragraphs: [1], answers: ['أ'] },
    { kind: 'wrong', text: 'ما ب؟', paragraphs: [] },
  ]);
  expect(sets.find(({ name }) => name === 'without its paragraph')).toMatchObject({
    library: [{ paragraphs: ['نص آخر'] }],
    questions: [{ kind: 'removed', text: 'ما أ؟', paragraphs: [] }],
  });
  const all = sets.find(({ name }) => name === 'all paragraphs');
  expect(all?.library).toHaveLength(2);
  expect(all?.questions.map(({ report }) => report?.title)).toEqual(['أ', 'ب']);
});

test('a file in another format is refused', () => {
  const folder = folderWith({ 'q.jsonl': '{"question": 1}', 'squad.json': '{}' });
  expect(() => readQuestions(join(folder, 'q.jsonl'), [...LIBRARY])).toThrow();
  expect(() => readQuestions(join(folder, 'squad.json'), [...LIBRARY])).toThrow();
});

test('a report with its questions is asked on that report alone', () => {
  const content = {
    id: 'bridge',
    title: 'الجسر',
    paragraphs: ['افتتح الوزير الجسر أمس.', 'وتأخر العمل عامين.'],
    questions: [
      { kind: 'msa', question: 'متى افتتح الجسر؟', paragraph: 1, also: [2], answer: 'أمس' },
      { kind: 'near', question: 'كم كلف الجسر؟', paragraph: null, answer: null },
    ],
  };
  const folder = folderWith({ 'bridge.json': JSON.stringify(content) });
  const [set, ...others] = readQuestions(join(folder, 'bridge.json'), [...LIBRARY]);
  expect(others).toEqual([]);
  expect(set?.library).toMatchObject([{ id: 'bridge', paragraphs: content.paragraphs }]);
  expect(set?.questions).toMatchObject([
    { kind: 'msa', paragraphs: [1, 2], answers: ['أمس'] },
    { kind: 'near', paragraphs: [], answers: [] },
  ]);
});
