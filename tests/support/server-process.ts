import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** The user and group of a process. */
interface ProcessOwner {
  readonly uid: number;
  readonly gid: number;
}

/** A server of others in a process of its own, for faults of it; it is killed when the test has finished. */
export class ServerProcess {
  readonly port: number;
  readonly #owner: ProcessOwner | undefined;
  #child: ChildProcess | undefined;

  /**
   * @param port - where it listens on 127.0.0.1, also when it is started again
   * @param owner - as whom it runs; undefined: as the tests
   */
  constructor(port: number, owner?: ProcessOwner) {
    this.port = port;
    this.#owner = owner;
    onTestFinished(() => this.kill());
  }

  /** Ends it at once; what it held is lost. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }

  /** Lets it take connections and answer none. */
  hang(): void {
    this.#child?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#child?.kill('SIGCONT');
  }

  protected spawn(command: string, args: readonly string[]): void {
    this.#child = spawn(command, args, { stdio: 'ignore', ...this.#owner });
  }
}
