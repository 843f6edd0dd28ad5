import type { ActionOutcome, Change, Choice, CommandRequest, Persona } from '../view/protocol.ts';
import type { ShownExplanation } from '../view/why-data.ts';

/** Who acts, and where. */
export interface ActingAs {
  readonly as: Persona;
  readonly channel: string;
}

/** Posts what a visitor does. */
export function act(path: string, body: object): Promise<ActionOutcome> {
  return post<ActionOutcome>(path, body, { kind: 'refused' }, { kind: 'failed' });
}

/** @returns the explanation of a message; null when there is none */
export function explain(message: string): Promise<ShownExplanation | null> {
  return post('/why', { message }, null, null);
}

/** @returns what the bot offers for the option that is being typed */
export function complete(
  acting: ActingAs,
  request: CommandRequest,
  focused: string,
): Promise<readonly Choice[]> {
  return post('/complete', { ...acting, ...request, focused }, [], []);
}

/**
 * Receives changes; the browser connects again by itself when the connection breaks.
 *
 * @param receive - called with each change
 * @param connected - called with whether there is a connection
 */
export function listen(receive: (change: Change) => void, connected: (is: boolean) => void): void {
  const source = new EventSource('/changes');
  source.onmessage = ({ data }: MessageEvent<string>) => receive(JSON.parse(data));
  source.onopen = () => connected(true);
  source.onerror = () => connected(false);
}

/**
 * @param refused - the result when the server does not accept the body
 * @param failed - the result without a connection; the connection for changes reports that
 */
async function post<T>(path: string, body: object, refused: T, failed: T): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  try {
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.ok ? await response.json() : refused;
  } catch {
    return failed;
  }
}
