import type { ActionOutcome, Change, Choice, CommandRequest, Persona } from '../view/protocol.ts';
import type { ShownExplanation } from '../view/why-data.ts';

/** Who acts, and where. */
export interface ActingAs {
  readonly as: Persona;
  readonly channel: string;
}

/** What a visitor does, as it is posted to the server. */
export const server = {
  say: (acting: ActingAs, content: string) => act('/say', { ...acting, content }),
  command: (acting: ActingAs, use: CommandRequest) => act('/command', { ...acting, ...use }),
  messageCommand: (as: Persona, message: string, name: string) =>
    act('/message-command', { as, message, name }),
  press: (as: Persona, message: string, customId: string) =>
    act('/press', { as, message, customId }),
  submit: (interaction: string, values: Readonly<Record<string, string>>) =>
    act('/submit', { interaction, values }),
  dismiss: (message: string) => act('/dismiss', { message }),

  /** @returns why a message says what it says; undefined when nothing tells */
  async why(message: string): Promise<ShownExplanation | undefined> {
    const response = await reached(post('/why', { message }));
    return response?.ok ? ((await response.json()) ?? undefined) : undefined;
  },

  /** @returns what the bot offers for the option that is being typed */
  async complete(acting: ActingAs, use: CommandRequest, focused: string): Promise<Choice[]> {
    const response = await reached(post('/complete', { ...acting, ...use, focused }));
    return response?.ok ? response.json() : [];
  },
} as const;

/**
 * Hears of changes; the browser connects again by itself when the connection breaks.
 *
 * @param heard - is told each change
 * @param connected - is told whether there is a connection
 */
export function listen(heard: (change: Change) => void, connected: (is: boolean) => void): void {
  const source = new EventSource('/changes');
  source.onmessage = ({ data }: MessageEvent<string>) => heard(JSON.parse(data));
  source.onopen = () => connected(true);
  source.onerror = () => connected(false);
}

async function act(path: string, body: object): Promise<ActionOutcome> {
  try {
    const response = await post(path, body);
    return response.ok ? await response.json() : { kind: 'refused' };
  } catch {
    return { kind: 'failed' };
  }
}

/** That the program has ended is told by the connection for changes, once. */
function reached(response: Promise<Response>): Promise<Response | undefined> {
  return response.catch(() => undefined);
}

function post(path: string, body: object): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
}
