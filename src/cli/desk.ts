import { parseArgs } from 'node:util';
import { readEnvFile } from '../config/env-file.ts';
import { readStore } from '../config/store-settings.ts';
import type { StoredQuestion } from '../discord/desk/desk-store.ts';
import { runProgram, UnavailableError, UsageError } from './program.ts';

const USAGE = `usage: npm run -s desk -- export [--eval]   prints the questions that are kept, one JSON object a line
       npm run -s desk -- forget [SERVER]   deletes those of a server, or all
       npm run -s desk -- vacuum            gives the space of what was deleted back to the disk
The database is the one that DATABASE_URL names, in the environment or in .env.`;

runProgram(USAGE, async () => {
  const { values, positionals } = parseArgs({
    options: { eval: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [task, server, ...others] = positionals;
  const isTask = task === 'export' || task === 'forget' || task === 'vacuum';
  if (!isTask) throw new UsageError(task ? `there is no task "${task}"` : 'say what to do');
  if (others.length > 0 || (server !== undefined && task !== 'forget')) {
    throw new UsageError(`${task}: too many arguments`);
  }
  if (values.eval && task !== 'export') throw new UsageError('--eval belongs to export');
  readEnvFile(process.env);
  const settings = readStore(process.env);
  if (!settings) {
    throw new UnavailableError(
      'DATABASE_URL is not set: there is no database, and nothing is kept',
    );
  }
  const { Maintenance } = await import('../store/maintenance.ts');
  const store = await Maintenance.open(settings.url);
  try {
    if (task === 'export') {
      for await (const question of store.questions()) {
        const line = values.eval ? forEvaluation(question) : question;
        process.stdout.write(`${JSON.stringify(line)}\n`);
      }
    } else if (task === 'forget') {
      process.stdout.write(`deleted: ${await store.forget(server)}\n`);
    } else await store.vacuum();
  } finally {
    await store.close();
  }
});

/**
 * @returns the question in the form that `eval` reads. A passage that nobody objected to counts as the answer;
 * for the others, a person has to say which paragraphs answer.
 */
function forEvaluation({ text, outcome, report, paragraph, flags, isWithdrawn }: StoredQuestion) {
  const isObjected = flags > 0 || isWithdrawn;
  const isAnswered = outcome === 'answer' && !isObjected && paragraph !== undefined;
  return {
    kind: outcome === 'answer' && isObjected ? 'flagged' : outcome,
    question: text,
    report,
    paragraphs: isAnswered ? [paragraph] : [],
    answer: null,
  };
}
