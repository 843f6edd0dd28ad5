import type { Ask } from './engines.ts';
import type { Questions } from './questions.ts';

/**
 * Asks one question after another, at least one, until all are asked or the time is up.
 *
 * @param mostMs - milliseconds after which no further question is asked
 * @returns how long each took, in milliseconds
 */
export function timeQuestions(ask: Ask, texts: readonly string[], mostMs: number): number[] {
  const times: number[] = [];
  const end = performance.now() + mostMs;
  for (const text of texts) {
    const started = performance.now();
    ask(text);
    const ended = performance.now();
    times.push(ended - started);
    if (ended >= end) break;
  }
  return times;
}

/** @returns the questions of all kinds, one of each kind in turn: what warms an engine up */
export function inTurn(questions: readonly Questions[]): string[] {
  const longest = Math.max(...questions.map(({ texts }) => texts.length));
  return Array.from({ length: longest }, (_, at) =>
    questions.flatMap(({ texts }) => texts.slice(at, at + 1)),
  ).flat();
}
