import { ExplainedError } from '../util/explained-error.ts';

/** A problem of a knowledge file, with the place to fix it. */
export interface Problem {
  readonly file: string;
  /** Counted from 1; for a whole folder it is 1. */
  readonly line: number;
  readonly message: string;
}

/** The knowledge folder cannot be used; the error holds every problem, not only the first. */
export class KnowledgeError extends ExplainedError {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** @returns the problems that an error names, each as `file:line: message` */
export function problemsOf(error: unknown): string[] {
  return error instanceof KnowledgeError ? error.message.split('\n') : [String(error)];
}
