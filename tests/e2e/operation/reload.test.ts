import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { ask } from '../support/acting.ts';
import { type RunningBot, test } from '../support/bot.ts';
import type { DiscordEmulator } from '../support/discord.ts';
import { read, troubles } from '../support/reading.ts';

const HARBOUR = reportFile('المرفأ', 'وصلت القافلة إلى المرفأ ظهرًا', 'انتهى الخبر');
const MARKET = reportFile('السوق', 'افتتحت البلدية السوق القديم بعد ترميمه', 'تمّ الخبر');

/** Waits until the bot has reloaded its knowledge so many times. */
async function reloads({ output }: Pick<RunningBot, 'output'>, times = 1): Promise<void> {
  const count = () => output.stdout.split('knowledge reloaded').length - 1;
  await expect.poll(count).toBe(times);
}

const overwrites = ({ requests }: DiscordEmulator) =>
  requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length;

/** The names of the options of `/اسأل` as Discord has them. */
const optionsOfAsk = (discord: DiscordEmulator) =>
  discord
    .commands()
    .find(({ name }) => name === 'اسأل')
    ?.options?.map(({ name }) => name) ?? [];

test('an edited report and an added synonym count at the next question', async ({
  discord,
  startBot,
}) => {
  const folder = knowledgeWith({ '1.md': HARBOUR });
  const bot = await startBot({ KNOWLEDGE_DIR: folder });
  expect((await ask(discord, 'الرتل').message()).text).toContain('لم أجد');

  writeFileSync(join(folder, 'synonyms.txt'), '# @words\nالرتل, القافلة\n');
  await reloads(bot);
  expect((await ask(discord, 'الرتل').message()).text).toContain('ظهرًا');

  writeFileSync(join(folder, '1.md'), HARBOUR.replace('ظهرًا', 'فجرًا'));
  await reloads(bot, 2);
  expect((await ask(discord, 'الرتل').message()).text).toContain('فجرًا');
  expect(overwrites(discord)).toBe(1);
  expect(troubles(bot)).toEqual([]);
});

test('commands are registered again when a second report is added and when it is removed', async ({
  discord,
  startBot,
}) => {
  const folder = knowledgeWith({ '1.md': HARBOUR });
  const bot = await startBot({ KNOWLEDGE_DIR: folder });
  expect(optionsOfAsk(discord)).not.toContain('تقرير');

  writeFileSync(join(folder, '2.md'), MARKET);
  await expect.poll(() => optionsOfAsk(discord)).toContain('تقرير');
  const options = { تقرير: '1' };
  expect((await ask(discord, 'القافلة', { options }).message()).text).toContain('### المرفأ');

  writeFileSync(join(folder, '3.md'), reportFile('ثالث', 'نص'));
  await reloads(bot, 2);
  expect(overwrites(discord)).toBe(2);

  rmSync(join(folder, '2.md'));
  rmSync(join(folder, '3.md'));
  await expect.poll(() => optionsOfAsk(discord)).not.toContain('تقرير');
  expect(overwrites(discord)).toBe(3);
});

test('keeps the last valid knowledge while the folder is broken, and the log says what to fix', async ({
  discord,
  startBot,
}) => {
  const folder = knowledgeWith({ '1.md': HARBOUR });
  const bot = await startBot({ KNOWLEDGE_DIR: folder });
  const broken = MARKET.replace('المصدر: ', 'المصدر ');
  const lines = broken.split('\n').length;
  writeFileSync(join(folder, '2.md'), broken);
  writeFileSync(join(folder, 'synonyms.txt'), 'أسير, معتقل\nوحيد\n');
  await expect.poll(() => troubles(bot)).toHaveLength(1);
  const [trouble = ''] = troubles(bot);
  expect(JSON.parse(trouble)).toMatchObject({
    msg: 'knowledge files are invalid; keeping the previous version',
    problems: [
      expect.stringContaining(`${join(folder, '2.md')}:${lines}: `),
      expect.stringContaining(`${join(folder, 'synonyms.txt')}:2: "وحيد" stands alone`),
    ],
  });
  expect((await ask(discord, 'القافلة').message()).text).toContain('ظهرًا');

  writeFileSync(join(folder, '2.md'), MARKET);
  writeFileSync(join(folder, 'synonyms.txt'), 'أسير, معتقل\n');
  await reloads(bot);
  expect(read(await ask(discord, 'السوق القديم').message())).toContain('### السوق');
  expect(troubles(bot)).toHaveLength(1);
});

test('SIGHUP reloads the folder, and a stop ends the watch at once', async ({
  discord,
  spawnBot,
}) => {
  const folder = knowledgeWith({ '1.md': HARBOUR });
  const bot = await spawnBot({ KNOWLEDGE_DIR: folder });
  bot.process.kill('SIGHUP');
  await reloads(bot);
  expect((await ask(discord, 'القافلة').message()).text).toContain('ظهرًا');
  await bot.stop();
});
