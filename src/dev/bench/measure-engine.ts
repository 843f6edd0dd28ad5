import { quantile } from '../eval/quantile.ts';
import type { Build } from './engines.ts';
import type { LoadProgress } from './progress.ts';
import { inTurn, timeQuestions } from './timing.ts';
import { usedBytes } from './used-bytes.ts';
import type { Workload } from './workloads.ts';

/** For how long, in milliseconds, an engine is warmed up and asked questions of each kind. */
export interface TimeLimits {
  readonly warmUpMs: number;
  readonly kindMs: number;
}

/**
 * Measures an engine in this process, which nothing else should have used: build time, memory of
 * the built index, and how long answers take.
 *
 * @param tell - hears of every step as soon as it is done
 */
export async function measureEngine(
  build: Build,
  { questions, ...knowledge }: Workload,
  limits: TimeLimits,
  tell: (progress: LoadProgress) => Promise<void>,
): Promise<void> {
  await tell({ step: 'opened' });

  // What an engine compiles or caches once must not count as memory of this index.
  build({ ...knowledge, library: [knowledge.library[0]] });
  const before = usedBytes();
  const started = performance.now();
  const ask = build(knowledge);
  const milliseconds = performance.now() - started;
  await tell({ step: 'built', milliseconds, bytes: usedBytes() - before });

  timeQuestions(ask, inTurn(questions), limits.warmUpMs);
  await tell({ step: 'warm' });

  for (const { kind, texts } of questions) {
    const times = timeQuestions(ask, texts, limits.kindMs);
    const [medianMs, p99Ms] = [quantile(times, 0.5), quantile(times, 0.99)];
    await tell({ step: 'asked', kind, count: times.length, medianMs, p99Ms });
  }
}
