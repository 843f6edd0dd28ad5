import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { requireEmbeddings } from '../../cli/embed-library.ts';
import { runProgram, UsageError } from '../../cli/program.ts';
import { requireReader } from '../../cli/read-library.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { FEATURES_OF, type Outcome } from '../../search/confidence/model.ts';
import { askAll } from '../eval/ask-all.ts';
import type { EvaluatedQuestion } from '../eval/outcome.ts';
import { readPicks } from '../eval/picked-reports.ts';
import { print } from '../eval/print-table.ts';
import { readQuestions } from '../eval/question-set.ts';
import { printCrossValidation } from './cross-validation.ts';
import { fitLogistic } from './logistic.ts';
import { kindsOf, readerScore } from './reader-score.ts';
import { trainSummary } from './train-summary.ts';
import { rowsFor } from './training-rows.ts';
import { withReportsTogether } from './training-sets.ts';

const USAGE = `usage: npm run -s train -- [--knowledge DIR] [--reader] [--summary] [--dry] FILE…
FILE is a .jsonl of questions on the reports, a .json in the format of SQuAD, or a .json of a report with
its questions. Writes the models for words into src/search/confidence/weights.json or, when EMBEDDINGS_URL
is set, those for words and embeddings. --reader writes how often the reader that READER_URL names is right
instead. --summary fits the models of summaries to files of picks. --dry only prints them.`;

const WEIGHTS = 'src/search/confidence/weights.json';
const SEED = 7;
const OUTCOMES: readonly Outcome[] = ['answer', 'subject'];

runProgram(USAGE, async () => {
  const { values, positionals } = parseArgs({
    options: {
      knowledge: { type: 'string', default: process.env.KNOWLEDGE_DIR || 'knowledge' },
      reader: { type: 'boolean', default: false },
      summary: { type: 'boolean', default: false },
      dry: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError('no FILE is given');
  const { library, synonyms } = loadKnowledge(values.knowledge);
  if (values.summary) {
    trainSummary(
      positionals.flatMap((file) => readPicks(file, library)),
      values.dry,
    );
    return;
  }
  const readMeaning = await requireEmbeddings();
  const sets = positionals.flatMap((file) => readQuestions(file, library));
  const models = JSON.parse(readFileSync(WEIGHTS, 'utf8'));
  if (values.reader) {
    const readLibrary = await requireReader();
    if (!readLibrary) throw new UsageError('--reader needs READER_URL');
    const byName = await askAll(sets, synonyms, { readMeaning, readLibrary });
    models.reader = readerScore([...byName.values()].flat());
    print(`\n${JSON.stringify({ reader: models.reader }, null, 2)}`);
  } else {
    const evidence = readMeaning ? 'embeddings' : 'words';
    const asked: EvaluatedQuestion[] = [];
    for (const seed of [undefined, SEED]) {
      const byName = await askAll(withReportsTogether(sets), synonyms, { readMeaning, seed });
      asked.push(...[...byName.values()].flat());
    }
    for (const outcome of OUTCOMES) {
      const model = fitModel(outcome, asked, readMeaning !== undefined);
      if (!model) continue;
      print(`\n${JSON.stringify({ [outcome]: { [evidence]: model } }, null, 2)}`);
      models[outcome] = { ...models[outcome], [evidence]: model };
    }
  }
  if (!values.dry) writeFileSync(WEIGHTS, `${JSON.stringify(models, null, 2)}\n`);
});

function fitModel(outcome: Outcome, asked: readonly EvaluatedQuestion[], hasSimilarity: boolean) {
  const names = FEATURES_OF[outcome].filter((name) => hasSimilarity || name !== 'similarity');
  const rows = rowsFor(outcome, asked, names);
  print(`\n${outcome}`);
  if (new Set(rows.map(({ isRight }) => isRight)).size < 2) {
    print('these questions show only one side of it: its weights stay');
    return undefined;
  }
  printCrossValidation(rows);
  const [intercept = 0, ...weights] = fitLogistic(rows).map((value) => Number(value.toFixed(3)));
  return {
    intercept,
    weights: Object.fromEntries(names.map((name, at) => [name, weights[at]])),
    fittedOn: kindsOf(rows),
  };
}
