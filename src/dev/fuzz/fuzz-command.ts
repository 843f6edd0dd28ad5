import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram, UsageError } from '../../cli/program.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { quotedQuestions } from '../bench/questions.ts';
import { fuzzBot, fuzzKnowledge } from './fuzz-bot.ts';

const USAGE = `usage: npm run -s fuzz -- [N] [SEED]
Does N things with the bot (1,000 unless said) that nobody should; the same SEED does the same.`;

const KNOWLEDGE = 'knowledge';
const FAILED = 1;

runProgram(USAGE, async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [count = 1000, seed = Math.floor(Math.random() * 2 ** 31)] = positionals.map(Number);
  if (positionals.length > 2 || !Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
    throw new UsageError('N and SEED are whole numbers');
  }
  print(`${count} acts, seed ${seed}`);
  fuzzKnowledge(count, seed);
  const [question = ''] = quotedQuestions(loadKnowledge(KNOWLEDGE).library);
  const environment = { KNOWLEDGE_DIR: resolve(KNOWLEDGE), LOG_LEVEL: 'silent' };
  const finding = await fuzzBot(count, seed, environment, question);
  if (finding) {
    print(`${finding.problem}:\n${JSON.stringify(finding.act, null, 2)}`);
    process.exitCode = FAILED;
  } else print('nothing found');
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
