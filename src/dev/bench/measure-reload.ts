import { monitorEventLoopDelay } from 'node:perf_hooks';
import { buildKnowledge } from '../../app/build-knowledge.ts';
import type { Library } from '../../knowledge/report.ts';
import { runCooperatively } from '../../util/cooperative.ts';
import { knowledgeFolder } from './knowledge-folder.ts';

/** What it costs to load a folder again while the bot answers, in milliseconds. */
export interface Reload {
  /** Until the new knowledge can be used. */
  readonly readyMs: number;
  /** The longest that anything else had to wait. */
  readonly longestStallMs: number;
}

/** Loads a folder with these reports twice; the second time, which is measured, the first is in use. */
export async function measureReload(library: Library): Promise<Reload> {
  const folder = knowledgeFolder(library);
  const inUse = await runCooperatively(buildKnowledge(folder));
  const delays = monitorEventLoopDelay({ resolution: 1 });
  const started = performance.now();
  delays.enable();
  const fresh = await runCooperatively(buildKnowledge(folder));
  delays.disable();
  const readyMs = performance.now() - started;
  if (fresh.library.length !== inUse.library.length) throw new Error('the folder has changed');
  return { readyMs, longestStallMs: delays.max / 1e6 };
}
