import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { requireEmbeddings } from '../../cli/embed-library.ts';
import { runProgram, UsageError } from '../../cli/program.ts';
import { requireReader } from '../../cli/read-library.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { FEATURES_OF, type Outcome } from '../../search/confidence/model.ts';
import { askAll } from '../eval/ask-all.ts';
import { share } from '../eval/measures.ts';
import type { EvaluatedQuestion } from '../eval/outcome.ts';
import { print, printTable } from '../eval/print-table.ts';
import { readQuestions } from '../eval/question-set.ts';
import { areaUnderCurve, fitLogistic, predict } from './logistic.ts';
import { kindsOf, readerScore } from './reader-score.ts';
import { type Row, rowsFor } from './training-rows.ts';
import { withReportsTogether } from './training-sets.ts';

const USAGE = `usage: npm run -s train -- [--knowledge DIR] [--reader] [--dry] FILE…
FILE is a .jsonl of questions on the reports, a .json in the format of SQuAD, or a .json of a report with
its questions. Writes the models for words into src/search/confidence/weights.json or, when EMBEDDINGS_URL
is set, those for words and embeddings. --reader writes how often the reader that READER_URL names is right
instead. --dry only prints them.`;

const WEIGHTS = 'src/search/confidence/weights.json';
const SEED = 7;
const FOLDS = 5;
const OUTCOMES: readonly Outcome[] = ['answer', 'subject'];

runProgram(USAGE, async () => {
  const { values, positionals } = parseArgs({
    options: {
      knowledge: { type: 'string', default: process.env.KNOWLEDGE_DIR || 'knowledge' },
      reader: { type: 'boolean', default: false },
      dry: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError('no FILE is given');
  const { library, synonyms } = loadKnowledge(values.knowledge);
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
  report(crossValidated(rows));
  const [intercept = 0, ...weights] = fitLogistic(rows).map((value) => Number(value.toFixed(3)));
  return {
    intercept,
    weights: Object.fromEntries(names.map((name, at) => [name, weights[at]])),
    fittedOn: kindsOf(rows),
  };
}

type Judged = Row & { readonly likely: number };

/** Each example as judged by a model that has seen nothing of its report, if there are enough reports. */
function crossValidated(rows: readonly Row[]): Judged[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const foldOf = new Map(groups.map((group, at) => [group, at % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = ({ group }: Row, at: number) =>
      (groups.length < FOLDS ? at % FOLDS : foldOf.get(group)) === fold;
    const model = fitLogistic(rows.filter((row, at) => !isHeld(row, at)));
    return rows
      .filter(isHeld)
      .map((row): Judged => ({ ...row, likely: predict(model, row.features) }));
  }).flat();
}

function report(judged: readonly Judged[]): void {
  const right = judged.filter(({ isRight }) => isRight);
  const wrong = judged.filter(({ isRight }) => !isRight);
  const accuracy =
    (share(right, ({ likely }) => likely >= 0.5) + share(wrong, ({ likely }) => likely < 0.5)) / 2;
  print(
    `cross-validated over ${FOLDS} parts by report, ${judged.length} examples: AUC ${areaUnderCurve(judged).toFixed(4)}, balanced accuracy ${(100 * accuracy).toFixed(1)} %\n`,
  );
  printTable(
    ['probability', 'examples', 'mean', 'right'],
    Array.from({ length: 10 }, (_, tenth) => {
      const band = judged.filter(({ likely }) => Math.min(9, Math.floor(10 * likely)) === tenth);
      const weight = (rows: readonly Judged[]) => rows.reduce((sum, row) => sum + row.weight, 0);
      const mean = band.reduce((sum, row) => sum + row.likely * row.weight, 0) / weight(band);
      const isSo = weight(band.filter(({ isRight }) => isRight)) / weight(band);
      return [
        `from 0.${tenth}`,
        String(band.length),
        mean.toFixed(2),
        `${(100 * isSo).toFixed(1)} %`,
      ];
    }),
  );
}
