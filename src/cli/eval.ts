import { parseArgs } from 'node:util';
import { isMiss, type Measures, measure } from '../evaluation/measures.ts';
import { type Outcome, outcomeOf } from '../evaluation/outcome.ts';
import { type QuestionSet, readQuestionLines, readSquad } from '../evaluation/question-set.ts';
import { misspell, randomNumbers } from '../evaluation/typos.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import type { SynonymRule } from '../knowledge/synonyms.ts';
import { THRESHOLD } from '../search/refusal.ts';
import { createSearch } from '../search/search.ts';
import { runProgram, UsageError } from './program.ts';

const USAGE = `usage: npm run -s eval -- [--knowledge DIR] [--typos SEED] [--misses] [--curve] FILE…
FILE is a .jsonl of questions on the reports, or a .json in SQuAD's form.`;

/** Thresholds that --curve compares. */
const CURVE = Array.from({ length: 17 }, (_, step) => (step + 2) * 0.05);

runProgram(USAGE, async () => {
  const { values, positionals } = parseArgs({
    options: {
      knowledge: { type: 'string', default: process.env.KNOWLEDGE_DIR || 'knowledge' },
      typos: { type: 'string' },
      misses: { type: 'boolean', default: false },
      curve: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const seed = values.typos === undefined ? undefined : Number(values.typos);
  if (seed !== undefined && !Number.isInteger(seed)) throw new UsageError('SEED is a whole number');
  if (positionals.length === 0) throw new UsageError('no FILE is given');

  const { library, synonyms } = loadKnowledge(values.knowledge);
  for (const file of positionals) {
    const sets = file.endsWith('.jsonl') ? [readQuestionLines(file, library)] : readSquad(file);
    for (const [name, outcomes] of askAll(sets, synonyms, seed)) {
      print(`\n${file}, ${name}${seed === undefined ? '' : `, with typos (seed ${seed})`}`);
      printMeasures(outcomes);
      if (values.curve) printCurve(outcomes);
      if (values.misses) printMisses(outcomes);
    }
  }
});

/** Asks every question; sets of the same name are judged as one. */
function askAll(
  sets: readonly QuestionSet[],
  synonyms: readonly SynonymRule[],
  seed: number | undefined,
): Map<string, Outcome[]> {
  const outcomes = new Map<string, Outcome[]>();
  const random = seed === undefined ? undefined : randomNumbers(seed);
  for (const { name, library, questions } of sets) {
    const search = createSearch(library, synonyms);
    const ofName = outcomes.get(name) ?? [];
    outcomes.set(name, ofName);
    for (const question of questions) {
      const asked = random ? misspell(question.text, random) : question.text;
      ofName.push(outcomeOf(search, question, asked));
    }
  }
  return outcomes;
}

function printMeasures(outcomes: readonly Outcome[]): void {
  print(
    row(['kind', 'n', 'hit@1', 'hit@3', 'MRR@10', 'excerpt', 'refused', 'balanced', 'ms', 'p99']),
  );
  const kinds = new Set(outcomes.map(({ question }) => question.kind));
  for (const kind of kinds) {
    const ofKind = outcomes.filter(({ question }) => question.kind === kind);
    print(measuresRow(kind, measure(ofKind, THRESHOLD)));
  }
  if (kinds.size > 1) print(measuresRow('all', measure(outcomes, THRESHOLD)));
}

function measuresRow(kind: string, measures: Measures): string {
  const { answerable, unanswerable } = measures;
  const refused = answerable > 0 ? measures.falseRefusals : measures.refusals;
  const both = answerable > 0 && unanswerable > 0;
  return row([
    kind,
    String(answerable + unanswerable),
    percent(measures.hitAt1),
    percent(measures.hitAt3),
    percent(measures.meanReciprocalRank),
    percent(measures.inExcerpt),
    both ? `${percent(measures.falseRefusals)}|${percent(measures.refusals)}` : percent(refused),
    percent(measures.balancedAccuracy),
    measures.medianMs.toFixed(3),
    measures.p99Ms.toFixed(3),
  ]);
}

function printCurve(outcomes: readonly Outcome[]): void {
  print(row(['threshold', 'hit@1', 'false ref.', 'refused', 'balanced']));
  for (const threshold of CURVE) {
    const { hitAt1, falseRefusals, refusals, balancedAccuracy } = measure(outcomes, threshold);
    const shares = [hitAt1, falseRefusals, refusals, balancedAccuracy].map(percent);
    print(row([threshold.toFixed(2), ...shares]));
  }
}

function printMisses(outcomes: readonly Outcome[]): void {
  for (const { question, asked, results, paragraphs } of outcomes) {
    if (!isMiss({ question, results }, THRESHOLD)) continue;
    const found = results.map(({ score }, at) => `${paragraphs[at]} (${score.toFixed(2)})`);
    print(
      `${question.kind}\t${asked}\twanted ${question.paragraphs.join(', ') || 'none'}\tgot ${found.slice(0, 3).join(', ')}`,
    );
  }
}

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(12) : cell.padStart(11))).join('');
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
