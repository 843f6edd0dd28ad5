import type { PlaygroundAdapter } from './adapter.ts';
import { createFixtures } from './fixtures.ts';
import { servePage } from './http-server.ts';
import { PlaygroundState } from './state.ts';

export interface PlaygroundOptions {
  /** Port of the page; the next free one is used when it is taken. */
  readonly port: number;
  readonly adapter: PlaygroundAdapter;
  /** Runs the bot against a Discord; ends only when the bot cannot go on. */
  runBot(discord: { token: string; apiUrl: string }): Promise<void>;
  /** Prints a line for the person who started the program. */
  print(line: string): void;
}

/**
 * Runs the bot against the Discord emulator and serves the page on which a person uses it.
 *
 * @returns a promise that is rejected when the bot cannot start or go on
 */
export async function runPlayground(options: PlaygroundOptions): Promise<void> {
  const { port, adapter, runBot, print } = options;
  const fixtures = await createFixtures();
  const { discord } = fixtures;
  const state = new PlaygroundState(fixtures, adapter);
  const running = runBot({ token: discord.token, apiUrl: discord.url });
  await Promise.race([running, discord.waitForCommands()]);
  const page = await servePage(state, port);
  if (page.port !== port) print(`Port ${port} is taken; the next free one is ${page.port}.`);
  print(`Use the bot here, without Discord: http://127.0.0.1:${page.port}/`);
  const suggestion = adapter.suggestion();
  if (suggestion) print(`Press the question that stands there: ${suggestion.text}`);
  print('Ctrl-C ends it.');
  await running;
}
