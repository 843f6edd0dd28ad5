import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readQuestions } from '../../src/dev/eval/question-set.ts';
import { openStore } from '../../src/store/open-store.ts';
import { question, readableLog, textsOf } from '../store/store-suite.ts';
import { reportOf } from '../support/libraries.ts';
import { start } from '../support/process.ts';

async function desk(args: readonly string[], environment = {}) {
  const { output, exit } = start('cli/desk.js', args, environment);
  return { status: await exit, ...output };
}

/** A database with an answer, an answer that somebody objected to, and a question without one. */
async function database(): Promise<{ DATABASE_URL: string }> {
  const url = `file:${join(tmpdir(), randomUUID(), 'desk.db')}`;
  const store = await openStore({ url, retentionDays: 30 }, readableLog().log);
  const shown = { outcome: 'answer', report: 'أ', paragraph: 2, score: 0.75 } as const;
  store.keep(question({ ...shown, text: 'أول', time: Date.now() - 3 }));
  const objected = question({ ...shown, text: 'ثان', time: Date.now() - 2 });
  store.keep(objected);
  store.flag(objected.id);
  store.keep(question({ text: 'ثالث', server: 'آخر', time: Date.now() - 1 }));
  await textsOf(store, 2);
  await store.close();
  return { DATABASE_URL: url };
}

const linesOf = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

test('export prints what is kept, oldest first', async () => {
  const { status, stdout } = await desk(['export'], await database());
  expect(status).toBe(0);
  expect(linesOf(stdout)).toMatchObject([
    { text: 'أول', outcome: 'answer', report: 'أ', paragraph: 2, score: 0.75, flags: 0 },
    { text: 'ثان', flags: 1 },
    { text: 'ثالث', outcome: 'silent', server: 'آخر' },
  ]);
});

test('export --eval prints a question set that eval reads', async () => {
  const { stdout } = await desk(['export', '--eval'], await database());
  const file = join(tmpdir(), `${randomUUID()}.jsonl`);
  writeFileSync(file, stdout);
  const report = reportOf('أ', 'نص.', 'نص آخر.');
  expect(readQuestions(file, [report])[0]?.questions).toEqual([
    { kind: 'answer', text: 'أول', paragraphs: [2], answers: [], report },
    { kind: 'flagged', text: 'ثان', paragraphs: [], answers: [], report },
    { kind: 'silent', text: 'ثالث', paragraphs: [], answers: [], report: undefined },
  ]);
});

test('forget deletes the questions of a server, or all', async () => {
  const environment = await database();
  expect((await desk(['forget', 'آخر'], environment)).stdout).toBe('deleted: 1\n');
  expect((await desk(['forget'], environment)).stdout).toBe('deleted: 2\n');
  expect((await desk(['vacuum'], environment)).status).toBe(0);
  expect((await desk(['export'], environment)).stdout).toBe('');
});

test.each([
  [[], {}, 'say what to do'],
  [['delete'], {}, 'there is no task "delete"'],
  [['export', 'x'], {}, 'too many arguments'],
  [['vacuum', '--eval'], {}, '--eval belongs to export'],
  [['vacuum'], {}, 'DATABASE_URL is not set'],
  [['vacuum'], { DATABASE_URL: 'mysql://x:secret@y/z' }, 'DATABASE_URL is malformed'],
  [
    ['vacuum'],
    { DATABASE_URL: 'postgres://x:secret@127.0.0.1:1/z' },
    'away or busy (ECONNREFUSED)',
  ],
] as const)('desk %j says what is wrong', async (args, environment, sentence) => {
  const { status, stderr, stdout } = await desk(args, environment);
  expect(status).toBe(2);
  expect(stderr).toContain(sentence);
  expect(stderr + stdout).not.toContain('secret');
});
