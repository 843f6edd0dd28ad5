import { monitorEventLoopDelay } from 'node:perf_hooks';
import { buildKnowledge } from '../../app/build-knowledge.ts';
import { runCooperatively } from '../../util/run-cooperatively.ts';
import { knowledgeFolder } from './knowledge-folder.ts';
import { makeLibrary } from './made-up-library.ts';

/** What loading a folder anew costs a bot that answers meanwhile, in milliseconds. */
export interface Reload {
  /** Until the new knowledge is there. */
  readonly readyMs: number;
  /** The longest that anything else had to wait. */
  readonly longestStallMs: number;
}

const SEED = 1;

/**
 * Loads a folder of made-up reports in turns, as a running bot does, and once more while the first
 * knowledge is still in use.
 *
 * @param paragraphs - how many the reports have in all
 */
export async function measureReload(paragraphs: number): Promise<Reload> {
  const folder = knowledgeFolder(makeLibrary(paragraphs, SEED));
  const inUse = await runCooperatively(buildKnowledge(folder));
  const delays = monitorEventLoopDelay({ resolution: 1 });
  const started = performance.now();
  delays.enable();
  const { library } = await runCooperatively(buildKnowledge(folder));
  delays.disable();
  const readyMs = performance.now() - started;
  if (library.length !== inUse.library.length) throw new Error('the folder has changed');
  return { readyMs, longestStallMs: delays.max / 1e6 };
}
