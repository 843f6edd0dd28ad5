import { type ChildProcess, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** A program of the project, as built, in a process of its own. */
export interface Running {
  readonly process: ChildProcess;
  /** What it wrote so far. */
  readonly output: { stdout: string; stderr: string };
  /** Its exit status, once it has ended by itself. */
  readonly exit: Promise<number | null>;
}

/**
 * Starts a built program; it is killed when the test has finished.
 *
 * @param program - path below `dist`
 * @param environment - variables it sees beside PATH; nothing else of this process's environment
 * @param input - what it reads from standard input
 */
export function start(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Running {
  return run(process.execPath, [`dist/${program}`, ...args], environment, input);
}

/** Starts any command as `start` does a program. */
export function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Running {
  const child = spawn(command, args, { env: { PATH: process.env.PATH, ...environment } });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  child.stdin.end(input);
  const exit = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  return { process: child, output, exit };
}
