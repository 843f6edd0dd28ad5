import { EventEmitter } from 'node:events';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The signals of the operating system. */
export interface SignalEvents {
  /** Stop the program; it may arrive twice, from npm and from the terminal. */
  stop: [signal: string];
  /** Read the knowledge folder again. */
  reload: [];
}

/**
 * Handles the signals of the operating system from now on. Without handlers, a reload during the start
 * would end the program, and the first process of a container would ignore a stop.
 *
 * @returns the emitter; while nothing listens to `stop`, a stop ends the process at once
 */
export function handleSignals(): EventEmitter<SignalEvents> {
  const signals = new EventEmitter<SignalEvents>();
  for (const signal of STOP_SIGNALS) {
    process.on(signal, () => {
      if (!signals.emit('stop', signal)) process.exit(0);
    });
  }
  // At a terminal, SIGHUP means that the terminal was closed.
  if (!process.stdout.isTTY) process.on('SIGHUP', () => signals.emit('reload'));
  return signals;
}
