import type { PlaygroundAdapter } from './adapter.ts';
import { createFixtures } from './fixtures.ts';
import { servePage } from './http-server.ts';
import { PlaygroundState } from './state.ts';
import type { News } from './view/protocol.ts';

/** What is tried out. */
export interface PlaygroundOptions {
  /** Port of the page. */
  readonly port: number;
  /**
   * Runs the bot against a Discord; ends only when the bot cannot go on.
   *
   * @param tell - is told what becomes of the bot's knowledge meanwhile
   */
  runBot(discord: { token: string; apiUrl: string }, tell: (news: News) => void): Promise<void>;
  readonly insight: PlaygroundAdapter;
  /** Tells whoever started it a line. */
  say(line: string): void;
}

/**
 * Runs the bot against an embedded Discord and serves the page on which a person uses it.
 *
 * @returns a promise that is rejected when the bot cannot start or go on
 */
export async function runPlayground({
  port,
  runBot,
  insight,
  say,
}: PlaygroundOptions): Promise<void> {
  const scene = await createFixtures();
  const { discord } = scene;
  const stage = new PlaygroundState(scene, insight);
  const { token, url: apiUrl } = discord;
  const running = runBot({ token, apiUrl }, (news) => stage.hear(news));
  await Promise.race([running, discord.waitForCommands()]);
  const page = await servePage(stage, port);
  if (page.port !== port) say(`Port ${port} is taken; the next free one is ${page.port}.`);
  say(`Use the bot here, without Discord: http://127.0.0.1:${page.port}/`);
  const suggestion = insight.suggestion();
  if (suggestion) say(`Press the question that stands there: ${suggestion.text}`);
  say('Ctrl-C ends it.');
  await running;
}
