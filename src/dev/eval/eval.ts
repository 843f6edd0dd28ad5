import { parseArgs } from 'node:util';
import { requireEmbeddings } from '../../cli/embed-library.ts';
import { runProgram, UsageError } from '../../cli/program.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { GATE_NAMES } from '../../search/confidence/gates/index.ts';
import { RULE_NAMES } from '../../search/rules.ts';
import { askAll } from './ask-all.ts';
import { gateTable } from './gate-table.ts';
import { calibration, isMiss, type Measures, measuresOf } from './measures.ts';
import type { EvaluatedQuestion } from './outcome.ts';
import { print, printTable } from './print-table.ts';
import { readQuestions } from './question-set.ts';

const RULES = [...RULE_NAMES, ...GATE_NAMES];

const USAGE = `usage: npm run -s eval -- [--knowledge DIR] [--typos SEED] [--community] [--gates] [--misses] [--without RULE]… FILE…
FILE is a .jsonl of questions on the reports, a .json in SQuAD's form, or a .json of a report with its questions.
--community takes all files together; --gates shows what each gate costs and catches;
--without switches a rule off: ${RULES.join(', ')}.`;

runProgram(USAGE, async () => {
  const { values, positionals } = parseArgs({
    options: {
      knowledge: { type: 'string', default: process.env.KNOWLEDGE_DIR || 'knowledge' },
      typos: { type: 'string' },
      community: { type: 'boolean', default: false },
      gates: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      without: { type: 'string', multiple: true, default: [] },
    },
    allowPositionals: true,
  });
  const seed = values.typos === undefined ? undefined : Number(values.typos);
  if (seed !== undefined && !Number.isInteger(seed)) throw new UsageError('SEED is a whole number');
  const without = new Set(values.without.map(ruleNamed));
  if (positionals.length === 0) throw new UsageError('no FILE is given');

  const { library, synonyms } = loadKnowledge(values.knowledge);
  const readMeaning = await requireEmbeddings();
  const asked: { file: string; byName: Map<string, EvaluatedQuestion[]> }[] = [];
  for (const file of positionals) {
    const sets = readQuestions(file, library);
    asked.push({ file, byName: await askAll(sets, synonyms, readMeaning, seed, without) });
  }
  const all = asked.flatMap(({ byName }) => [...byName.values()].flat());
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

function ruleNamed(name: string): (typeof RULES)[number] {
  const rule = RULES.find((one) => one === name);
  if (!rule) throw new UsageError(`there is no rule ${name}`);
  return rule;
}
type MeasuredKind = Measures & { readonly kind: string };

/** What is printed of each kind of questions, by its heading. */
const COLUMNS: readonly (readonly [heading: string, cell: (measured: MeasuredKind) => string])[] = [
  ['kind', ({ kind }) => kind],
  ['n', ({ count }) => String(count)],
  ['answered', ({ answeredRight }) => percent(answeredRight)],
  ['found', ({ found }) => percent(found)],
  ['first', ({ first }) => percent(first)],
  ['in 3', ({ firstThree }) => percent(firstThree)],
  ['nearest', ({ nearest }) => percent(nearest)],
  ['excerpt', ({ inExcerpt }) => percent(inExcerpt)],
  ['not answ.', ({ notAnswered }) => percent(notAnswered)],
  ['silent', ({ silent }) => percent(silent)],
  ['precision', ({ precision }) => percent(precision)],
  ['ms', ({ medianMs }) => medianMs.toFixed(3)],
  ['p99', ({ p99Ms }) => p99Ms.toFixed(3)],
];

function printMeasures(outcomes: readonly EvaluatedQuestion[]): void {
  const kinds = [...new Set(outcomes.map(({ question }) => question.kind))];
  const measured = kinds.map((kind) => ({
    kind,
    ...measuresOf(outcomes.filter(({ question }) => question.kind === kind)),
  }));
  printTable(
    COLUMNS.map(([heading]) => heading),
    [...measured, { kind: 'all', ...measuresOf(outcomes) }].map((row) =>
      COLUMNS.map(([, cell]) => cell(row)),
    ),
  );
  print('');
  printTable(
    ['score', 'answers', 'mean', 'right'],
    calibration(outcomes).map(({ from, count, meanScore, right }) => [
      `from ${from.toFixed(1)}`,
      String(count),
      meanScore.toFixed(2),
      percent(right),
    ]),
  );
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

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`;
}
