import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { requireEmbeddings } from '../../cli/embed-library.ts';
import { runProgram, UsageError } from '../../cli/program.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { FEATURES_OF, type Features, type ModelName } from '../../search/confidence/features.ts';
import { askAll } from '../eval/ask-all.ts';
import { share } from '../eval/measures.ts';
import type { EvaluatedQuestion } from '../eval/outcome.ts';
import { printTable } from '../eval/print-table.ts';
import { readQuestions } from '../eval/question-set.ts';
import { areaUnderCurve, type Example, fitLogistic, predict } from './logistic.ts';

const USAGE = `usage: npm run -s train -- [--knowledge DIR] [--dry] FILE…
FILE is a .jsonl of questions on the reports, or a .json in the format of SQuAD.
Writes the model for words into src/search/confidence/weights.json or, when EMBEDDINGS_URL is set, the one
for words and embeddings. --dry only prints it.`;

const WEIGHTS = 'src/search/confidence/weights.json';
const SEED = 7;
const FOLDS = 5;

/**
 * The weight of a question of SQuAD beside one that a community asked: there are many more of SQuAD, and a
 * question whose paragraph was removed is a harder near miss than people ask.
 */
const WEIGHTS_OF_KINDS: Readonly<Record<string, number>> = {
  own: 0.3,
  any: 0.3,
  wrong: 0.3,
  removed: 0.05,
};

/** An example, and the kind of its question. */
interface Row extends Example {
  readonly kind: string;
}

runProgram(USAGE, async () => {
  const { values, positionals } = parseArgs({
    options: {
      knowledge: { type: 'string', default: process.env.KNOWLEDGE_DIR || 'knowledge' },
      dry: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError('no FILE is given');
  const { library, synonyms } = loadKnowledge(values.knowledge);
  const readMeaning = await requireEmbeddings();
  const name: ModelName = readMeaning ? 'embeddings' : 'words';
  const outcomes: EvaluatedQuestion[] = [];
  for (const file of positionals) {
    const sets = readQuestions(file, library);
    for (const seed of [undefined, SEED]) {
      const byName = await askAll(sets, synonyms, readMeaning, seed);
      outcomes.push(...[...byName.values()].flat());
    }
  }
  const rows = rowsOf(outcomes, FEATURES_OF[name]);
  report(crossValidated(rows));
  const [intercept = 0, ...weights] = fitLogistic(rows).map((value) => Number(value.toFixed(3)));
  const model = {
    intercept,
    weights: Object.fromEntries(FEATURES_OF[name].map((feature, at) => [feature, weights[at]])),
    fittedOn: kindsOf(rows),
  };
  process.stdout.write(`\n${JSON.stringify(model, null, 2)}\n`);
  if (values.dry) return;
  const models = { ...JSON.parse(readFileSync(WEIGHTS, 'utf8')), [name]: model };
  writeFileSync(WEIGHTS, `${JSON.stringify(models, null, 2)}\n`);
});

/** Every first-ranked passage that no gate holds back: the model judges only these. */
function rowsOf(outcomes: readonly EvaluatedQuestion[], names: readonly (keyof Features)[]): Row[] {
  return outcomes.flatMap(({ first, question: { kind } }) =>
    first && first.gates.length === 0
      ? [
          {
            kind,
            features: names.map((name) => first.features[name] ?? 0),
            isRight: first.isRight,
            weight: WEIGHTS_OF_KINDS[kind] ?? 1,
          },
        ]
      : [],
  );
}

type Judged = Row & { readonly likely: number };

/** Each example as judged by a model that has not seen it. */
function crossValidated(rows: readonly Row[]): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = (_row: Row, at: number) => Math.floor(at / 20) % FOLDS === fold;
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
  process.stdout.write(
    `cross-validated over ${FOLDS} parts, ${judged.length} examples: AUC ${areaUnderCurve(judged).toFixed(4)}, balanced accuracy ${(100 * accuracy).toFixed(1)} %\n\n`,
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

function kindsOf(rows: readonly Row[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
