import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { test as base, expect } from 'vitest';
import { buildKnowledge } from '../../../src/app/build-knowledge.ts';
import type { KnowledgeEvents } from '../../../src/app/knowledge-base.ts';
import { createLog } from '../../../src/app/log.ts';
import { playgroundAdapter } from '../../../src/app/playground-adapter.ts';
import { readConfig } from '../../../src/config/config.ts';
import { createBot } from '../../../src/discord/bot.ts';
import { COMMAND_NAMES } from '../../../src/discord/command-names.ts';
import type { Knowledge } from '../../../src/discord/knowledge.ts';
import { createFixtures } from '../../../src/playground/fixtures.ts';
import { servePage } from '../../../src/playground/http-server.ts';
import { PlaygroundState } from '../../../src/playground/state.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { type Running, start } from '../../support/process.ts';

/** Debian's; elsewhere the environment says where it is. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FAILURES = 'tests/browser/failures';
/** Beyond what other programs usually take. */
const PORT = 34_000;

/** Whatever a file `.env` here says. */
const NO_TOKEN = { DISCORD_TOKEN: '', DISCORD_GUILD_ID: '' };

/** The page as somebody has it open, and the program that serves it. */
export interface Opened {
  readonly page: Page;
  readonly program: Running;
}

/** What is set up otherwise than usual. */
interface Setting {
  readonly knowledge?: string;
  readonly context?: BrowserContextOptions;
  readonly create?: typeof createBot;
}

interface ProgramSetting {
  readonly port?: number;
  readonly knowledge?: string;
}

interface Fixtures {
  browser: Browser;
  /** Opens a page; a request off this machine, or a mistake of a script, fails the test. */
  visit: (address: string, context?: BrowserContextOptions) => Promise<Page>;
  /** Runs the bot in this process, and opens the page that serves it. */
  open: (setting?: Setting) => Promise<Page>;
  /** Starts the built program without a token and opens its page. */
  openProgram: (setting?: ProgramSetting) => Promise<Opened>;
}

export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures used off this pattern
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: CHROMIUM });
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  visit: async ({ browser, task }, use) => {
    const pages: Page[] = [];
    const strayed: string[] = [];
    const mistakes: string[] = [];
    await use(async (address, context = {}) => {
      const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, ...context });
      pages.push(page);
      page.on('request', (request) => {
        if (!request.url().startsWith(address)) strayed.push(request.url());
      });
      page.on('pageerror', (error) => mistakes.push(error.message));
      page.on('console', (message) => {
        // That the program ended is no mistake of the page.
        const isMistake = message.type() === 'error' && !message.text().includes('net::ERR');
        if (isMistake) mistakes.push(message.text());
      });
      await page.goto(address);
      await page.getByRole('main').waitFor();
      return page;
    });
    if (task.result?.state === 'fail') await photograph(task.name, pages);
    for (const page of pages) await page.close();
    expect(strayed).toEqual([]);
    expect(mistakes).toEqual([]);
  },
  open: async ({ visit }, use) => {
    const ends: (() => unknown)[] = [];
    await use(async ({ knowledge = 'knowledge', context = {}, create = createBot } = {}) => {
      const fixtures = await createFixtures();
      const { discord } = fixtures;
      ends.unshift(() => discord.close());
      const { token, url: apiUrl } = discord;
      const config = { ...readConfig({}), token, apiUrl };
      const known = knowledgeIn(knowledge);
      const bot = create(config, known, createLog('silent'));
      ends.unshift(() => bot.stop());
      await Promise.race([bot.run(), discord.waitForCommands()]);
      const adapter = playgroundAdapter(
        Object.assign(new EventEmitter<KnowledgeEvents>(), { current: known }),
        COMMAND_NAMES.ar,
        bot.judgementOf,
      );
      const server = await servePage(new PlaygroundState(fixtures, adapter), PORT);
      ends.unshift(() => server.close());
      return visit(`http://127.0.0.1:${server.port}/`, context);
    });
    for (const end of ends) await end();
  },
  openProgram: async ({ visit }, use) => {
    await use(async ({ port = PORT, knowledge = 'knowledge' } = {}) => {
      const settings = { ...NO_TOKEN, TRY_PORT: `${port}`, KNOWLEDGE_DIR: knowledge };
      const program = start('main.js', [], settings);
      return { page: await visit(await addressOf(program)), program };
    });
  },
});

/** The project's own knowledge is worked out once. */
let own: Knowledge | undefined;

function knowledgeIn(folder: string): Knowledge {
  if (folder !== 'knowledge') return runToEnd(buildKnowledge(folder));
  own ??= runToEnd(buildKnowledge(folder));
  return own;
}

async function photograph(name: string, pages: readonly Page[]): Promise<void> {
  mkdirSync(FAILURES, { recursive: true });
  const file = name.replace(/[^\p{L}\p{N}]+/gu, '-');
  for (const [at, page] of pages.entries()) {
    await page.screenshot({ path: `${FAILURES}/${file}-${at}.png` });
  }
}

/** Waits until the program says where the page is. */
export function addressOf({ process: child, output, exit }: Running): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//u.exec(output.stdout) ?? [];
      if (address) resolve(address);
    };
    child.stdout?.on('data', look);
    void exit.then((status) => reject(new Error(`ended with ${status}: ${output.stderr}`)));
  });
}

/** @returns the messages of the channel, or those with a text in them, once there is one */
export async function messages(page: Page, text: string | RegExp): Promise<Locator> {
  const found = page.getByRole('log', { name: 'المحادثة' }).getByRole('article');
  const those = found.filter({ hasText: text });
  await those.first().waitFor();
  return those;
}

/** Where one writes. */
export function composer(page: Page): Locator {
  return page.getByRole('combobox', { name: 'اكتب رسالة' });
}

/** Uses a command as it is typed, its first option behind its name. */
export async function enter(page: Page, typed: string): Promise<void> {
  await composer(page).focus();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

/** Whether the keyboard is here. */
export async function hasFocus(element: Locator): Promise<boolean> {
  return (await element.and(element.page().locator(':focus')).count()) === 1;
}
