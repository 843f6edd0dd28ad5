import { parseArgs } from 'node:util';
import { requireEmbeddings } from '../../cli/embed-library.ts';
import { runProgram, UsageError } from '../../cli/program.ts';
import { requireReader } from '../../cli/read-library.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { GATE_NAMES } from '../../search/confidence/gates/index.ts';
import { RULE_NAMES } from '../../search/rules.ts';
import { SUMMARY_RULE_NAMES } from '../../summary/summary-rules.ts';
import { type AskOptions, askAll } from './ask-all.ts';
import { compareReader } from './compare-reader.ts';
import { evaluateSummaries } from './evaluate-summaries.ts';
import { gateTable } from './gate-table.ts';
import { isMiss } from './measures.ts';
import type { EvaluatedQuestion } from './outcome.ts';
import { readPicks } from './picked-reports.ts';
import { percent, printMeasures } from './print-measures.ts';
import { print, printTable } from './print-table.ts';
import { readQuestions } from './question-set.ts';

const RULES = [...RULE_NAMES, ...GATE_NAMES, ...SUMMARY_RULE_NAMES];

const USAGE = `usage: npm run -s eval -- [--knowledge DIR] [--typos SEED] [--community] [--reader] [--gates] [--misses] [--without RULE]… FILE…
       npm run -s eval -- --summary [--misses] [--without RULE]… PICKS.jsonl…
FILE is a .jsonl of questions on the reports, a .json in SQuAD's form, or a .json of a report with its questions.
--community takes all files together; --summary measures summaries by the sentences that an editor picked; --reader also compares the reader that READER_URL names with the
search without it; --gates shows what each gate costs and catches;
--without switches a rule off: ${RULES.join(', ')}.`;

runProgram(USAGE, async () => {
  const { values, positionals } = parseArgs({
    options: {
      knowledge: { type: 'string', default: process.env.KNOWLEDGE_DIR || 'knowledge' },
      typos: { type: 'string' },
      community: { type: 'boolean', default: false },
      reader: { type: 'boolean', default: false },
      gates: { type: 'boolean', default: false },
      summary: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      without: { type: 'string', multiple: true, default: [] },
    },
    allowPositionals: true,
  });
  const seed = values.typos === undefined ? undefined : Number(values.typos);
  if (seed !== undefined && !Number.isInteger(seed)) throw new UsageError('SEED is a whole number');
  const without = new Set(values.without.map(ruleNamed));
  if (positionals.length === 0) throw new UsageError('no FILE is given');

  const readLibrary = values.reader ? await requireReader() : undefined;
  if (values.reader && !readLibrary) throw new UsageError('--reader needs READER_URL');

  const { library, synonyms } = loadKnowledge(values.knowledge);
  if (values.summary) {
    const picked = positionals.flatMap((file) => readPicks(file, library));
    evaluateSummaries(picked, without, values.misses);
    return;
  }
  const readMeaning = await requireEmbeddings();
  const files = positionals.map((file) => ({ file, sets: readQuestions(file, library) }));
  const askFiles = async (options: AskOptions) => {
    const asked: AskedFile[] = [];
    for (const { file, sets } of files) {
      asked.push({ file, byName: await askAll(sets, synonyms, options) });
    }
    return asked;
  };
  const options = { readMeaning, seed, without };
  const asked = await askFiles(options);
  const all = outcomesOf(asked);
  if (readLibrary) {
    const read = outcomesOf(await askFiles({ ...options, readLibrary }));
    compareReader(all, read);
    if (values.misses) printMisses(read);
    return;
  }
  if (values.community || values.gates) {
    if (values.community) printMeasures(all);
    if (values.gates) printGates(all);
    if (values.misses) printMisses(all);
    return;
  }
  for (const { file, byName } of asked) {
    for (const [name, outcomes] of byName) {
      print(`\n${file}, ${name}${seed === undefined ? '' : `, with typos (seed ${seed})`}`);
      printMeasures(outcomes);
      if (values.misses) printMisses(outcomes);
    }
  }
});

interface AskedFile {
  readonly file: string;
  readonly byName: ReadonlyMap<string, EvaluatedQuestion[]>;
}

function outcomesOf(asked: readonly AskedFile[]): EvaluatedQuestion[] {
  return asked.flatMap(({ byName }) => [...byName.values()].flat());
}

function ruleNamed(name: string): (typeof RULES)[number] {
  const rule = RULES.find((one) => one === name);
  if (!rule) throw new UsageError(`there is no rule ${name}`);
  return rule;
}

function printGates(outcomes: readonly EvaluatedQuestion[]): void {
  printTable(
    ['gate', 'right', 'alone', 'near', 'alone'],
    gateTable(outcomes).map(({ gate, right, rightAlone, near, nearAlone }) => [
      gate,
      ...[right, rightAlone, near, nearAlone].map(percent),
    ]),
  );
}

function printMisses(outcomes: readonly EvaluatedQuestion[]): void {
  for (const outcome of outcomes.filter(isMiss)) {
    const { question, asked, shown, score, first, rank } = outcome;
    const wanted = question.paragraphs.join(', ') || 'none';
    const gates = first?.gates.join(', ') ?? '';
    print(
      `${question.kind}\t${asked}\twanted ${wanted}\t${shown} ${first?.paragraph} (${score.toFixed(2)}, rank ${rank}) ${gates}`,
    );
  }
}
