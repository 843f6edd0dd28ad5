import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readQuestionLines, readSquad } from '../../src/evaluation/question-set.ts';
import { folderWith } from '../support/folder.ts';
import { reportOf } from '../support/libraries.ts';

test('reads one question a line', () => {
  const line = { kind: 'msa', question: 'أين؟', paragraphs: [2], answer: 'هنا' };
  const folder = folderWith({ 'q.jsonl': `${JSON.stringify(line)}\n\n` });
  expect(readQuestionLines(join(folder, 'q.jsonl'), [reportOf('أ', 'نص')]).questions).toEqual([
    { kind: 'msa', text: 'أين؟', paragraphs: [2], answers: ['هنا'] },
  ]);
});

test('asks each question of a SQuAD file of its article, of the next one, and of all', () => {
  const article = (title: string) => ({
    title,
    paragraphs: [
      { context: `نص ${title}`, qas: [{ question: `ما ${title}؟`, answers: [{ text: title }] }] },
    ],
  });
  const data = { data: [article('أ'), article('ب')] };
  const folder = folderWith({ 'squad.json': JSON.stringify(data) });
  const sets = readSquad(join(folder, 'squad.json'));

  expect(sets.map(({ name, library }) => [name, library.length])).toEqual([
    ['within an article', 1],
    ['within an article', 1],
    ['all paragraphs', 2],
  ]);
  expect(sets[0]?.questions).toMatchObject([
    { text: 'ما أ؟', paragraphs: [1], answers: ['أ'] },
    { text: 'ما ب؟', paragraphs: [] },
  ]);
  expect(sets[2]?.questions.map(({ report }) => report?.title)).toEqual(['أ', 'ب']);
});

test('a file of another form is refused', () => {
  const folder = folderWith({ 'q.jsonl': '{"question": 1}', 'squad.json': '{}' });
  expect(() => readQuestionLines(join(folder, 'q.jsonl'), [reportOf('أ', 'نص')])).toThrow();
  expect(() => readSquad(join(folder, 'squad.json'))).toThrow();
});
