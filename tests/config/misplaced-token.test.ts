import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { misplacedTokenFile } from '../../src/config/misplaced-token.ts';
import { folderWith } from '../support/folder.ts';

/** In the form of a token, of no bot. */
const TOKEN = `${'M'.repeat(26)}.GabcDe.${'x'.repeat(38)}`;

test.each([
  ...['TOKEN', 'BOT_TOKEN', 'DISCORD_BOT_TOKEN', 'DISCORDTOKEN', 'DISCORD_KEY', 'BotToken'],
  ...['discord_token', 'CLIENT_TOKEN', 'DISCORD_CLIENT_SECRET', 'Discord_Token'],
])('a token called %s is to be renamed', (name) => {
  expect(() => readConfig({ [name]: 'x' })).toThrow(
    `DISCORD_TOKEN is not set, but ${name} is: rename it to DISCORD_TOKEN`,
  );
  expect(() => readConfig({ [name]: 'x', DISCORD_TOKEN: 'y' })).not.toThrow();
  expect(() => readConfig({ [name]: '""' })).not.toThrow();
});

test('what has the form of a token is one, whatever it is called', () => {
  expect(() => readConfig({ ZAJEL: TOKEN })).toThrow('but ZAJEL is: rename it to DISCORD_TOKEN');
  expect(() => readConfig({ ZAJEL: TOKEN })).not.toThrow(TOKEN);
});

test.each(['\u200e', '\u200f', '\ufeff', '\u200b'])(
  'a name with %j is to be typed again',
  (mark) => {
    for (const name of [`${mark}DISCORD_TOKEN`, `DISCORD_TOKEN${mark}`, `DISCORD_${mark}TOKEN`]) {
      expect(() => readConfig({ [name]: 'x' })).toThrow(
        'DISCORD_TOKEN with an invisible character in its name is: type the name again',
      );
    }
  },
);

test.each(['GITHUB_TOKEN', 'NPM_TOKEN', 'API_KEY', 'SECRET', 'KEY', 'TOKENIZER'])(
  '%s belongs to something else',
  (name) => expect(() => readConfig({ [name]: 'x' })).not.toThrow(),
);

test.each(["'", '"'])('the quotation marks %s that Docker keeps are taken off', (mark) => {
  const quoted = (value: string) => `${mark}${value}${mark}`;
  expect(
    readConfig({ DISCORD_TOKEN: quoted('abc'), KNOWLEDGE_DIR: quoted('my reports') }),
  ).toMatchObject({ token: 'abc', knowledgeDir: 'my reports' });
  expect(readConfig({ DISCORD_TOKEN: 'abc', KNOWLEDGE_DIR: `a${mark}` }).knowledgeDir).toBe(
    `a${mark}`,
  );
});

const foundIn = (files: Record<string, string>) => misplacedTokenFile(folderWith(files));

test.each(['.env.txt', 'bot.env', 'env', 'env.txt', '.env.local', '.ENV.txt', '.ENV', 'zajel.env'])(
  'a token in %s is found',
  (file) => {
    expect(foundIn({ [file]: `# settings\nDISCORD_TOKEN=${TOKEN}\n` })).toBe(file);
    expect(foundIn({ [file]: 'BOT_TOKEN="x"' })).toBe(file);
    expect(foundIn({ [file]: 'DISCORD_TOKEN=\nLOG_LEVEL=info' })).toBeUndefined();
    expect(() => readConfig({}, () => file)).toThrow(
      `the file ${file} holds a token: put it into the file .env as DISCORD_TOKEN=…`,
    );
  },
);

test.each([
  ['.env.example', `DISCORD_TOKEN=${TOKEN}`],
  ['token.txt', `${TOKEN}\n`],
  ['config.json', `{ "token": "${TOKEN}" }`],
])('what looks like a token in %s is found', (file, text) => {
  expect(foundIn({ [file]: text })).toBe(file);
  expect(foundIn({ [file]: text.replace(TOKEN, 'your-token') })).toBeUndefined();
});

test('other files are not looked into', () => {
  const files = {
    '.env.example': 'DISCORD_TOKEN=x',
    'environment.md': 'TOKEN=x',
    'a.txt': 'TOKEN=x',
  };
  expect(foundIn(files)).toBeUndefined();
});
