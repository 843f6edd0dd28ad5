import { setScene } from './scene.ts';
import { servePage } from './server.ts';
import { Stage } from './stage.ts';
import type { CommandUse } from './view/protocol.ts';

/** What is tried out. */
export interface TryOut {
  /** Port of the page. */
  readonly port: number;
  /** Runs the bot against a Discord; ends only when the bot cannot go on. */
  runBot(discord: { token: string; apiUrl: string }): Promise<void>;
  /** The question to begin with, and the command that asks it; null when there is none. */
  readonly suggestion: { readonly text: string; readonly use: CommandUse } | null;
  /** Tells whoever started it a line. */
  say(line: string): void;
}

/**
 * Runs the bot against an embedded Discord and serves the page on which a person uses it.
 *
 * @returns a promise that is rejected when the bot cannot start or go on
 */
export async function tryOut({ port, runBot, suggestion, say }: TryOut): Promise<void> {
  const scene = await setScene();
  const { discord } = scene;
  const running = runBot({ token: discord.token, apiUrl: discord.url });
  await Promise.race([running, discord.waitForCommands()]);
  const page = await servePage(new Stage(scene, suggestion), port);
  if (page.port !== port) say(`Port ${port} is taken; the next free one is ${page.port}.`);
  say(`Use the bot here, without Discord: http://127.0.0.1:${page.port}/`);
  if (suggestion) say(`Press the question that stands there: ${suggestion.text}`);
  say('Ctrl-C ends it.');
  await running;
}
