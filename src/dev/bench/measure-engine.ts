import { type KnowledgeFiles, loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { buildEngine, type EngineName } from './engines.ts';
import { madeUpLibrary } from './made-up-library.ts';
import { longQuestions, pastedTexts, type Questions, shortQuestions } from './questions.ts';
import { time } from './timing.ts';
import { timingCells } from './units.ts';
import { usedBytes } from './used-bytes.ts';

/** Headings above the rows of `measureEngine`. */
export const ENGINE_COLUMNS = 'engine,build ms,index MB,questions,asked,p50 ms,p99 ms'.split(',');
const KNOWLEDGE = 'knowledge';
const SEED = 1;

/** Reports and what is asked of them. */
export interface Workload extends Omit<KnowledgeFiles, 'warnings'> {
  readonly questions: Questions;
}

/**
 * @param collection - `report`: the project's own; `pasted`: the same, and texts as long as Discord lets
 * them be; a number: so many made-up paragraphs
 */
export function workload(collection: string): Workload {
  const own = loadKnowledge(KNOWLEDGE);
  if (collection === 'pasted') return { ...own, questions: pastedTexts(own.library) };
  if (collection === 'report') {
    return { ...own, questions: { ...shortQuestions(own.library), ...longQuestions(own.library) } };
  }
  const library = madeUpLibrary(Number(collection), SEED);
  return { ...own, library, questions: shortQuestions(library) };
}

/**
 * Measures an engine in this process, which should do nothing else: how long it takes to build the index,
 * how much memory that holds, and how long answers take.
 *
 * @param ms - for how long questions of each kind are asked
 * @returns the rows of a table, each as soon as it is known
 */
export async function* measureEngine(
  engine: EngineName,
  { questions, ...knowledge }: Workload,
  ms: number,
): AsyncGenerator<string[]> {
  // What an engine compiles or caches once is not memory of this index.
  buildEngine(engine, { ...knowledge, library: [knowledge.library[0]] });
  const before = usedBytes();
  const started = performance.now();
  const ask = buildEngine(engine, knowledge);
  const buildMs = performance.now() - started;
  const figures = [engine, buildMs.toFixed(1), ((usedBytes() - before) / 1e6).toFixed(2)];
  await time(inTurn(Object.values(questions).flat(), ask), { ms: ms / 3 });
  for (const [at, [kind, texts]] of Object.entries(questions).entries()) {
    const timing = await time(inTurn(texts, ask), { ms });
    yield [...(at === 0 ? figures : ['', '', '']), kind, ...timingCells(timing)];
  }
}

/** @returns a function that asks one question after the other, and begins again after the last */
export function inTurn<T>(texts: readonly string[], ask: (text: string) => T): () => T {
  let at = 0;
  return () => ask(texts[at++ % texts.length] ?? '');
}
