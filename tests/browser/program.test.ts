import { createServer } from 'node:http';
import { expect, onTestFinished } from 'vitest';
import { test } from './support/page.ts';

test.for(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it with a page open, which says so',
  async (signal, { openProgram }) => {
    const { page, program } = await openProgram();
    program.process.kill(signal);
    expect(await program.exit).toBe(0);
    expect(program.output.stderr).toBe('');
    await page.getByText('انقطع الاتصال بالبوت').waitFor();
  },
);

test('where the port is taken, the next free one serves', async ({ openProgram }) => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(35_500, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());
  const { page, program } = await openProgram({ port: 35_500 });
  expect(page.url()).toBe('http://127.0.0.1:35501/');
  expect(program.output.stdout).toContain('35500 is taken');
});
