import { EventEmitter } from 'node:events';
import type { ApplicationCommandOptionData } from 'discord.js';
import { describe, expect } from 'vitest';
import { assembleKnowledge } from '../../src/app/build-knowledge.ts';
import { allFeatures } from '../../src/discord/all-features.ts';
import { Answers } from '../../src/discord/answer/answers.ts';
import type { BotEmitter } from '../../src/discord/bot-events.ts';
import { RecentlySeen } from '../../src/discord/card/recently-seen.ts';
import { COMMAND_NAMES } from '../../src/discord/command-names.ts';
import type { DeskStore } from '../../src/discord/desk/desk-store.ts';
import { OncePerPerson } from '../../src/discord/desk/once-per-person.ts';
import type { Library } from '../../src/knowledge/report.ts';
import { runToEnd } from '../../src/util/cooperative.ts';
import { LruCache } from '../../src/util/lru-cache.ts';
import { test } from '../e2e/support/bot.ts';
import { reportOf } from '../support/libraries.ts';

const unused = async () => {
  throw new Error('not used here');
};
const unusedDesk: DeskStore = {
  posts: {
    plan: unused,
    planned: unused,
    cancel: unused,
    hurry: unused,
    due: unused,
    claim: unused,
    release: unused,
    finish: unused,
  },
  weekly: { of: unused, set: unused, due: unused, planOnce: unused },
  isKeeping: () => false,
  keep() {},
  flag() {},
  withdraw() {},
  setKeeping: unused,
  questionsSince: unused,
  settle: unused,
  droppedRows: () => 0,
  close: unused,
};

describe('the rules of Discord for commands', () => {
  // https://docs.discord.com/developers/interactions/application-commands
  const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
  const one: Library = [reportOf('1', 'نص')];
  const two: Library = [reportOf('2', 'نص'), reportOf('1', 'نص')];

  const slashNamed = (name: string) => {
    expect(name).toMatch(NAME);
    expect(name).toBe(name.toLowerCase());
  };
  const described = (description: string) => {
    expect(description.length).toBeGreaterThan(0);
    expect(description.length).toBeLessThanOrEqual(100);
  };
  const checkOptions = (options: readonly ApplicationCommandOptionData[]) => {
    expect(options.length).toBeLessThanOrEqual(25);
    expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
    const required = options.map((option) => 'required' in option && option.required === true);
    expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    for (const option of options) {
      slashNamed(option.name);
      described(option.description);
      for (const { name, value } of 'choices' in option ? (option.choices ?? []) : []) {
        for (const length of [name.length, String(value).length]) {
          expect(length).toBeGreaterThan(0);
          expect(length).toBeLessThanOrEqual(100);
        }
      }
    }
  };

  test.for([
    ['ar', one],
    ['ar', two],
    ['en', one],
    ['en', two],
  ] as const)('are kept in the language %s', ([language, library]) => {
    const knowledge = runToEnd(assembleKnowledge({ library, synonyms: [] }));
    const events: BotEmitter = new EventEmitter();
    const features = allFeatures({
      ...knowledge,
      answers: new Answers(knowledge, events),
      names: COMMAND_NAMES[language],
      mention: (name) => name,
      sharedMessages: new RecentlySeen(),
      publishedPreviews: new LruCache(1),
      desk: unusedDesk,
      objections: new OncePerPerson(),
      events,
      stopping: new AbortController().signal,
    });
    const slash = features.flatMap((feature) => feature.slash ?? []).map(({ data }) => data);
    const menu = features.flatMap((feature) => feature.message ?? []).map(({ data }) => data);
    expect(slash).toHaveLength(7);
    for (const { name, description, options = [] } of slash) {
      slashNamed(name);
      described(description);
      checkOptions(options);
    }
    for (const { name } of menu) {
      expect(name.trim()).toBe(name);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(32);
    }
    for (const names of [slash, menu].map((data) => data.map(({ name }) => name))) {
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
