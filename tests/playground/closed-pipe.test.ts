import { expect, test } from 'vitest';
import { freePort } from '../../src/dev/bench/free-port.ts';
import { start } from '../support/process.ts';

test('the page is served also when nobody reads what the program says', async () => {
  const port = await freePort();
  const program = start('main.js', [], { TRY_PORT: `${port}` });
  program.process.stdout?.destroy();
  const status = () => fetch(`http://127.0.0.1:${port}/`).then(({ ok }) => ok);
  await expect.poll(() => status().catch(() => false)).toBe(true);
  program.process.kill('SIGTERM');
  expect(await program.exit).toBe(0);
  expect(program.output.stderr).toBe('');
});
