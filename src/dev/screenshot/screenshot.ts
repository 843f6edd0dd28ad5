import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { runProgram } from '../../cli/program.ts';

const USAGE = `usage: npm run -s screenshot
Writes docs/screenshot.png: the playground with a question and its answer.
Needs Chromium: Debian's, or the one that CHROMIUM names.`;

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PICTURE = 'docs/screenshot.png';
const SIZE = { width: 1040, height: 790 };
const PORT = '34800';
const QUESTION = '/اسأل كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟';
const ANSWER = 'ونجحت كتائب مصراتة';

runProgram(USAGE, async () => {
  parseArgs({ options: {} });
  const program = fork(fileURLToPath(new URL('../../main.js', import.meta.url)), {
    // A file `.env` here must not change these.
    env: { PATH: process.env.PATH, DISCORD_TOKEN: '', DISCORD_GUILD_ID: '', TRY_PORT: PORT },
    silent: true,
  });
  const browser = await chromium.launch({ executablePath: CHROMIUM });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      program.stdout?.on('data', (text: Buffer) => {
        const [found] = /http:\/\/127\.0\.0\.1:\d+\//u.exec(text.toString()) ?? [];
        if (found) resolve(found);
      });
      program.once('exit', (status) => reject(new Error(`The bot ended with ${status}`)));
    });
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'dark' });
    await page.goto(address);
    await photograph(page);
  } finally {
    await browser.close();
    program.kill();
  }
});

async function photograph(page: Page): Promise<void> {
  await page.getByRole('combobox').focus();
  await page.keyboard.type(QUESTION);
  await page.keyboard.press('Enter');
  await page.getByRole('article').filter({ hasText: ANSWER }).waitFor();
  // The picture must not show a button under the mouse or text before its font is loaded.
  await page.mouse.move(0, 0);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: PICTURE });
}
