import { EventEmitter } from 'node:events';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** What the operating system asks of the program. */
export interface SignalEvents {
  /** To stop; it may come more than once, from npm and from the person who stopped it. */
  stop: [signal: string];
  /** To read the knowledge folder again. */
  reload: [];
}

/**
 * Handles the signals of the operating system from now on. Without handlers, a reload during the start
 * would end the program, and the first process of a container would ignore a stop.
 *
 * @returns what emits them; while nothing listens to `stop`, a stop ends the process at once
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
