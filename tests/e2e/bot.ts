import { ComponentType } from 'discord.js';
import { test as base, expect, onTestFinished } from 'vitest';
import type { Component } from '../../src/embedded-discord/forms/components.ts';
import { type EmbeddedDiscord, startEmbeddedDiscord } from '../../src/embedded-discord/server.ts';
import { type Running, start } from '../support/process.ts';

interface Fixtures {
  /** A Discord of the test's own; a body that Discord would not take fails the test. */
  discord: EmbeddedDiscord;
  /** Starts the bot in a process of its own and waits until its commands are registered. */
  startBot: (environment?: Readonly<Record<string, string>>) => Promise<Running>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures used off this pattern
  discord: async ({}, use) => {
    const discord = await startEmbeddedDiscord();
    await use(discord);
    await discord.close();
    expect(discord.requests.flatMap(({ breaches }) => breaches ?? [])).toEqual([]);
  },
  startBot: async ({ discord }, use) => {
    await use(async (environment = {}) => {
      const bot = start('main.js', [], settings(discord, environment));
      await registered(bot);
      return bot;
    });
  },
});

/** @returns the environment that leads the bot to this Discord */
export function settings(
  discord: EmbeddedDiscord,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...more };
}

/** Waits for the bot's word that its commands are registered; fails when it ends before. */
function registered({ process: child, output, exit }: Running): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (output.stdout.includes('commands are registered')) resolve();
    };
    child.stdout?.on('data', look);
    onTestFinished(() => void child.stdout?.off('data', look));
    void exit.then((status) => reject(new Error(`ended with ${status}: ${output.stderr}`)));
  });
}

/** @returns the text and button labels of a message's components, a line each */
export function shown(parts: readonly Component[]): string {
  return parts
    .map((part) => {
      if (part.type === ComponentType.TextDisplay) return part.content ?? '';
      if (part.type === ComponentType.Button) return `[${part.label}]`;
      return shown(part.components ?? []);
    })
    .filter((line) => line !== '')
    .join('\n');
}
