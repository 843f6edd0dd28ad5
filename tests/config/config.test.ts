import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { likelyTypos, readConfig } from '../../src/config/config.ts';
import { readEmbeddings } from '../../src/config/embedding-settings.ts';
import { readReader } from '../../src/config/reader-settings.ts';

test('only the token is required, and blank counts as not set', () => {
  const blank = { DISCORD_GUILD_ID: ' ', DISCORD_API_URL: '', LOG_LEVEL: '' };
  expect(readConfig({ ...blank, DISCORD_TOKEN: ' a.b.c ' })).toEqual({
    token: 'a.b.c',
    guildId: undefined,
    apiUrl: 'https://discord.com/api',
    knowledgeDir: 'knowledge',
    commandLanguage: 'ar',
    logLevel: 'info',
  });
});

test('a trailing slash of the address is removed', () => {
  const config = readConfig({ DISCORD_TOKEN: 'x', DISCORD_API_URL: 'http://127.0.0.1:8080/api/' });
  expect(config).toMatchObject({ apiUrl: 'http://127.0.0.1:8080/api' });
});

test('embeddings are used only when their address is set', () => {
  const rest = { EMBEDDINGS_MODEL: 'e5', EMBEDDINGS_KEY: 'k', EMBEDDINGS_CACHE: 'vectors' };
  expect(readEmbeddings(rest)).toBeUndefined();
  expect(readConfig({ ...rest, DISCORD_TOKEN: 'x' }).embeddings).toBeUndefined();
  const url = 'http://127.0.0.1:8080/v1';
  const all = { url, model: 'e5', key: 'k', cache: 'vectors' };
  expect(readEmbeddings({ ...rest, EMBEDDINGS_URL: `${url}/` })).toEqual(all);
  expect(readConfig({ DISCORD_TOKEN: 'x', EMBEDDINGS_URL: url }).embeddings).toEqual({ url });
});

test('a reader is used only when its address is set', () => {
  const rest = { READER_MODEL: 'm', READER_KEY: 'k', READER_DAILY: '500', READER_TIMEOUT: '30' };
  expect(readReader(rest)).toBeUndefined();
  expect(readConfig({ ...rest, DISCORD_TOKEN: 'x' }).reader).toBeUndefined();
  const url = 'http://127.0.0.1:8080/v1';
  const defaults = { room: 12_000, timeout: 20, concurrency: 4 };
  expect(readConfig({ DISCORD_TOKEN: 'x', READER_URL: url }).reader).toEqual({ url, ...defaults });
  expect(readReader({ ...rest, READER_URL: `${url}/` })).toEqual({
    ...{ url, model: 'm', key: 'k', ...defaults },
    ...{ daily: 500, timeout: 30 },
  });
});

describe('names what is missing or malformed', () => {
  test.each([
    ['DISCORD_TOKEN', 'two words', /is malformed/u],
    ['DISCORD_GUILD_ID', 'my server', /is malformed.*Copy Server ID/u],
    ['DISCORD_API_URL', 'discord.com', /is malformed/u],
    ['DISCORD_API_URL', 'ftp://discord.com', /is malformed/u],
    ['COMMAND_LANGUAGE', 'fr', /must be ar or en/u],
    ['LOG_LEVEL', 'loud', /must be one of/u],
    ['EMBEDDINGS_URL', '127.0.0.1:8080/v1', /must be an http or https address/u],
    ['EMBEDDINGS_URL', 'file:///v1', /must be an http or https address/u],
    ['EMBEDDINGS_KEY', 'two words', /is malformed/u],
    ['READER_URL', '127.0.0.1:8080/v1', /must be an http or https address/u],
    ['READER_URL', 'http://127.0.0.1/v1?key=hidden', /a key belongs in READER_KEY$/u],
    ['READER_KEY', 'two words', /is malformed/u],
    ['READER_ROOM', '0', /from 1 to 10000000/u],
    ['READER_TIMEOUT', '601', /from 1 to 600/u],
    ['READER_CONCURRENCY', 'many', /from 1 to 1000/u],
    ['READER_DAILY', '1.5', /from 1 to 1000000000/u],
    ['TRY_PORT', 'three', /from 1 to 65535/u],
    ['TRY_PORT', '65536', /from 1 to 65535/u],
    ['HEALTH_PORT', '0', /from 1 to 65535/u],
    ['SHARD_COUNT', '0', /from 1 to 99999/u],
    ['SHARD_COUNT', '1.5', /from 1 to 99999/u],
    ['SHARD_COUNT', 'many', /from 1 to 99999/u],
    ['SHARD_COUNT', '1e9', /from 1 to 99999/u],
    ['SHARDS', 'all', /0,1 or 0-3/u],
    ['SHARDS', '0,,1', /0,1 or 0-3/u],
    ['SHARDS', '0', /needs SHARD_COUNT/u],
    ['REDIS_URL', 'localhost:6379', /redis:\/\/127/u],
    ['REDIS_URL', 'http://127.0.0.1', /redis:\/\/127/u],
    ['REDIS_URL', 'redis://127.0.0.1/bot', /redis:\/\/127/u],
    ['REDIS_URL', 'redis://:100%@127.0.0.1', /redis:\/\/127/u],
  ])('%s=%s', (name, value, message) => {
    expect(() => readConfig({ DISCORD_TOKEN: 'x', [name]: value })).toThrow(message);
    expect(() => readConfig({ DISCORD_TOKEN: 'x', [name]: value })).toThrow(name);
    // Exactly one line.
    expect(() => readConfig({ DISCORD_TOKEN: 'x', [name]: value })).toThrow(/^.+$/u);
  });

  test('all problems at once', () => {
    const wrong = { DISCORD_TOKEN: 'two words', LOG_LEVEL: 'loud' };
    expect(() => readConfig(wrong)).toThrow(/DISCORD_TOKEN.*\n.*LOG_LEVEL/u);
  });

  test('an address of embeddings that holds a password, without repeating it', () => {
    const url = 'http://user:secret@127.0.0.1/v1';
    const read = () => readEmbeddings({ EMBEDDINGS_URL: url });
    expect(read).toThrow(/EMBEDDINGS_URL.*EMBEDDINGS_KEY/u);
    expect(read).not.toThrow(/secret/u);
  });

  test('an address of Discord that holds a password, without repeating it', () => {
    const read = () =>
      readConfig({ DISCORD_TOKEN: 'x', DISCORD_API_URL: 'https://a:secret@b/api' });
    expect(read).toThrow(/DISCORD_API_URL/u);
    expect(read).not.toThrow(/secret/u);
  });

  test('without repeating the token', () => {
    expect(() => readConfig({ DISCORD_TOKEN: 'secret token' })).not.toThrow(/secret/u);
  });

  test.each([
    'http://user:hidden@127.0.0.1/v1',
    'http:///user:hidden@127.0.0.1/v1',
    'http:\\\\hidden@127.0.0.1/v1',
    'http://127.0.0.1/v1?key=hidden',
    'http://127.0.0.1/v1#hidden',
  ])('without repeating a key in %s, which belongs elsewhere', (address) => {
    const read = () => readEmbeddings({ EMBEDDINGS_URL: address });
    expect(read).toThrow(/EMBEDDINGS_URL is malformed.*a key belongs in EMBEDDINGS_KEY/u);
    expect(read).not.toThrow(/hidden/u);
  });
});

describe('the shards of a process', () => {
  const sharded = (shards: string, count = '8') =>
    readConfig({ DISCORD_TOKEN: 'x', SHARDS: shards, SHARD_COUNT: count });

  test.each([
    ['0', [0]],
    ['1,0', [0, 1]],
    ['0-3', [0, 1, 2, 3]],
    ['2-4, 0, 3', [0, 2, 3, 4]],
    ['', [0, 1, 2, 3, 4, 5, 6, 7]],
  ])('SHARDS=%s', (shards, ids) => {
    expect(sharded(shards)).toMatchObject({ shards: { ids, count: 8 } });
  });

  test('are left to Discord when nothing is set', () => {
    expect(readConfig({ DISCORD_TOKEN: 'x' })).not.toHaveProperty('shards.count');
  });

  test('must exist', () => {
    expect(() => sharded('7,8')).toThrow(/^SHARDS names the shard 8.*0 to 7$/u);
    expect(() => sharded('0,3-1')).toThrow(/^SHARDS has a range that runs backwards/u);
  });
});

test('REDIS_URL may hold a user name, a password and a database number, and is not repeated', () => {
  const redisUrl = 'rediss://bot:p%40ss@cache.example:6380/2';
  expect(readConfig({ DISCORD_TOKEN: 'x', REDIS_URL: redisUrl })).toMatchObject({ redisUrl });
  const wrong = () => readConfig({ DISCORD_TOKEN: 'x', REDIS_URL: 'http://bot:hidden@127.0.0.1' });
  expect(wrong).toThrow(/REDIS_URL/u);
  expect(wrong).not.toThrow(/hidden/u);
});

test('health is served on 127.0.0.1 by default, and not at all without a port', () => {
  const port = { DISCORD_TOKEN: 'x', HEALTH_PORT: '9090' };
  expect(readConfig(port).health).toEqual({ port: 9090, host: '127.0.0.1' });
  const everywhere = readConfig({ ...port, HEALTH_HOST: '0.0.0.0' });
  expect(everywhere.health).toEqual({ port: 9090, host: '0.0.0.0' });
  expect(readConfig({ DISCORD_TOKEN: 'x', HEALTH_HOST: '0.0.0.0' }).health).toBeUndefined();
});

test('embedding settings are read without a token', () => {
  expect(readEmbeddings({ EMBEDDINGS_MODEL: 'e5' })).toBeUndefined();
  expect(readEmbeddings({ EMBEDDINGS_URL: 'http://127.0.0.1:8080/v1/' })).toEqual({
    url: 'http://127.0.0.1:8080/v1',
    model: undefined,
    key: undefined,
    cache: undefined,
  });
});

describe('without a token', () => {
  test('the settings are those of the playground', () => {
    expect(readConfig({ DISCORD_TOKEN: ' ' })).toEqual({
      tryPort: 3000,
      knowledgeDir: 'knowledge',
      commandLanguage: 'ar',
      logLevel: 'info',
    });
  });

  test('the values of .env.example need no token', () => {
    const example = parse(readFileSync('.env.example'));
    expect(readConfig(example)).toEqual(readConfig({}));
  });

  test.each([
    ['DISCORD_GUILD_ID', '123456789012345678'],
    ['REDIS_URL', 'redis://127.0.0.1'],
    ['SHARD_COUNT', '1'],
    ['HEALTH_PORT', '9090'],
  ])('%s needs one', (name, value) => {
    const environment = { [name]: value };
    const sentence = new RegExp(`DISCORD_TOKEN is not set, but ${name} is.*applications`, 'u');
    expect(() => readConfig(environment)).toThrow(sentence);
    expect(() => readConfig({ ...environment, DISCORD_TOKEN: 'x' })).not.toThrow();
    expect(() => readConfig({ [name]: ' ' })).not.toThrow();
  });

  test.each(['DISCORD_TOKN', 'DISCORD_TOKENS', 'DISCROD_TOKEN', 'discord_token'])(
    '%s is reported as a typo',
    (name) => {
      expect(() => readConfig({ [name]: 'x' })).toThrow(`DISCORD_TOKEN is not set, but ${name} is`);
      expect(() => readConfig({ [name]: 'x' })).not.toThrow(/developers/u);
      expect(() => readConfig({ [name]: '' })).not.toThrow();
    },
  );

  test('a very different name is no typo', () => {
    expect(() => readConfig({ GITHUB_TOKEN: 'x' })).not.toThrow();
  });
});

describe('a likely typo of a setting', () => {
  test.each([
    ['KNOWLEDGE_DIRR', 'KNOWLEDGE_DIR'],
    ['DISCORD_GUILDID', 'DISCORD_GUILD_ID'],
    ['log_level', 'LOG_LEVEL'],
    ['SHARD', 'SHARDS'],
    ['READER_ULR', 'READER_URL'],
    ['DISCORD_TOKN', 'DISCORD_TOKEN'],
  ])('%s gets a hint', (name, meant) => {
    const [hint, ...others] = likelyTypos({ [name]: 'secret', PATH: '/bin', HOME: '/root' });
    expect(hint).toBe(`${name} is set, but ${meant} is not: is that a typo?`);
    expect(others).toEqual([]);
    // No hint when both are set.
    expect(likelyTypos({ [name]: 'x', [meant]: 'x' })).toEqual([]);
  });

  test.each(['KNOWLEDGE', 'LOG_FILE', 'SHELL', 'GITHUB_TOKEN', 'PORT'])('%s gets none', (name) => {
    expect(likelyTypos({ [name]: 'x' })).toEqual([]);
  });
});

test('.env.example documents every setting with its default', () => {
  const example = parse(readFileSync('.env.example'));
  expect(Object.keys(example)).toEqual([
    'DISCORD_TOKEN',
    'DISCORD_GUILD_ID',
    'DISCORD_API_URL',
    'KNOWLEDGE_DIR',
    'SHARDS',
    'SHARD_COUNT',
    'REDIS_URL',
    'DATABASE_URL',
    'RETENTION_DAYS',
    'COMMAND_LANGUAGE',
    'LOG_LEVEL',
    'TRY_PORT',
    'HEALTH_PORT',
    'HEALTH_HOST',
    'EMBEDDINGS_URL',
    'EMBEDDINGS_MODEL',
    'EMBEDDINGS_KEY',
    'EMBEDDINGS_CACHE',
    'READER_URL',
    'READER_MODEL',
    'READER_KEY',
    'READER_ROOM',
    'READER_TIMEOUT',
    'READER_CONCURRENCY',
    'READER_DAILY',
  ]);
  expect(readConfig({ ...example, DISCORD_TOKEN: 'x' })).toEqual(
    readConfig({ DISCORD_TOKEN: 'x' }),
  );
});

describe('the database of the desk', () => {
  const storeOf = (environment: Record<string, string>) => readConfig(environment).store;

  test('is off by default', () => {
    expect(storeOf({})).toBeUndefined();
    expect(storeOf({ RETENTION_DAYS: '7' })).toBeUndefined();
  });

  test.each([
    'file:data/zajel.db',
    'file:///var/lib/zajel/desk.db',
    'postgres://a:b@c:5432/d',
    'postgresql://c/d',
  ])('may be %s', (url) => {
    expect(storeOf({ DATABASE_URL: url })).toEqual({ url, retentionDays: 30 });
  });

  test.each([
    'data/zajel.db',
    'file:',
    'file:data/',
    'mysql://a:secret@b/c',
    'postgres://a:%zz@b/c',
    'postgres://',
  ])('may not be %s, and the message does not repeat it', (url) => {
    expect(() => storeOf({ DATABASE_URL: url })).toThrow('DATABASE_URL is malformed');
    expect(() => storeOf({ DATABASE_URL: url })).not.toThrow('secret');
  });

  test.each(['0', '4000', 'x', '1.5'])('does not keep questions for %s days', (days) => {
    expect(() => storeOf({ DATABASE_URL: 'file:a.db', RETENTION_DAYS: days })).toThrow(
      'RETENTION_DAYS',
    );
  });
});
