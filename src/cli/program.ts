import { ExplainedError } from '../util/explained-error.ts';

const BAD_USAGE = 2;

/** Wrong arguments; the message says what is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something the program needs is not available; the message says what, and what to fix. */
export class UnavailableError extends ExplainedError {
  override readonly name = 'UnavailableError';
}

/**
 * Runs a command-line program. Wrong arguments, invalid knowledge and an unavailable service end it with
 * a message on standard error and exit status 2; a closed pipe (`| head`) ends it with status 0.
 *
 * @param usage - printed below the message about wrong arguments
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

/** Whether the error is from `parseArgs` of node:util. */
function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
  );
}
