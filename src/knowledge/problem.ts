import { ExplainedError } from '../util/explained-error.ts';
/** One thing that is wrong with a knowledge file, with the place to mend it. */
export interface Problem {
  readonly file: string;
  /** Counted from 1; a folder as a whole counts as line 1. */
  readonly line: number;
  readonly message: string;
}

/** Thrown when the knowledge folder cannot be used; carries every problem found, not the first. */
export class KnowledgeError extends ExplainedError {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** @returns what an error says is to be mended, a line each */
export function problemsOf(error: unknown): string[] {
  return error instanceof KnowledgeError ? error.message.split('\n') : [String(error)];
}
