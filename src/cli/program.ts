import { ExplainedError } from '../util/explained-error.ts';

const BAD_USAGE = 2;

/** Bad usage; the message says what was wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a program needs is not to be had; the message says what, and what to mend. */
export class UnavailableError extends ExplainedError {
  override readonly name = 'UnavailableError';
}

/**
 * Runs a command-line program: bad usage, broken knowledge and what is not to be had end it with a
 * clear line on standard error and exit status 2, and a reader who closes the pipe early (`| head`) with 0.
 *
 * @param usage - printed below what was wrong with the arguments
 */
export function runProgram(usage: string, main: () => Promise<void>): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  main().catch((error: unknown) => {
    if (error instanceof UsageError || isArgumentError(error)) {
      process.stderr.write(`${error.message}\n${usage}\n`);
    } else if (error instanceof ExplainedError) process.stderr.write(`${error.message}\n`);
    else throw error;
    process.exitCode = BAD_USAGE;
  });
}

/** Whether `parseArgs` of node:util did not like the arguments. */
function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
  );
}
