import { parseArgs } from 'node:util';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import type { Report } from '../knowledge/report.ts';
import { createSearch } from '../search/search.ts';
import { embeddingsIfReachable } from './embed-library.ts';
import { linesOf } from './lines.ts';
import { runProgram, UsageError } from './program.ts';
import { readerIfReachable } from './read-library.ts';
import { asJson, asText } from './show-answer.ts';

const USAGE = `usage: npm run -s ask -- [--knowledge DIR] [--report ID] [--json] [QUESTION]
Without QUESTION it reads one question a line from standard input.`;

runProgram(USAGE, async () => {
  const { values, positionals } = parseArgs({
    options: {
      knowledge: { type: 'string', default: process.env.KNOWLEDGE_DIR || 'knowledge' },
      report: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const { library, synonyms, warnings } = loadKnowledge(values.knowledge);
  for (const { file, line, message } of warnings) {
    process.stderr.write(`${file}:${line}: ${message}\n`);
  }
  const report = values.report === undefined ? undefined : findReport(library, values.report);
  const search = createSearch(library, synonyms);
  const similarityTo = await embeddingsIfReachable().then((embed) => embed?.(library));
  const readFor = await readerIfReachable().then((read) => read?.(library, search));

  const show = values.json ? asJson : asText;
  const questions = positionals.length > 0 ? [positionals.join(' ')] : linesOf(process.stdin);
  for await (const question of questions) {
    const options = { report, similarity: await similarityTo?.(question) };
    const reading = await readFor?.(question, options);
    const answer = search.ask(question, { ...options, judgement: reading?.judgement });
    process.stdout.write(`${show(question, answer, report ?? library[0])}\n`);
  }
});

function findReport(library: readonly Report[], id: string): Report {
  const report = library.find((candidate) => candidate.id === id);
  if (report) return report;
  const ids = library.map((candidate) => candidate.id).join(', ');
  throw new UsageError(`there is no report "${id}"; the reports are: ${ids}`);
}
