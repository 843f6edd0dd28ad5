import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { describe, expect, onTestFinished } from 'vitest';
import { serve } from '../../../src/observability/serve.ts';
import { ExplainedError } from '../../../src/util/explained-error.ts';
import { startEmbeddings } from '../../support/embeddings-endpoint.ts';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { start } from '../../support/process.ts';
import { ask, newcomer } from '../support/acting.ts';
import { settings, test } from '../support/bot.ts';
import { type Get, healthPort, metric } from '../support/health.ts';
import { folderOf } from '../support/reports.ts';

const ready = (get: Get) => expect.poll(() => get('/readyz')).toMatchObject({ status: 200 });

describe('the process is alive,', () => {
  test('and not ready, while it waits for Discord', async ({ discord }) => {
    const { environment, get } = await healthPort();
    discord.faults.silence('connection');
    start('main.js', [], settings(discord, { ...environment, KNOWLEDGE_DIR: folderOf(1) }));
    const isWaiting = { status: 503, body: 'not connected to Discord\n' };
    await expect.poll(() => get('/readyz').catch(() => undefined)).toEqual(isWaiting);
    expect(await get('/healthz')).toEqual({ status: 200, body: 'alive\n' });
    expect(await metric(get, 'zajel_connected')).toBe(0);
  });

  test('and ready again when the connection comes back, but not while it is cut', async ({
    discord,
    spawnBot,
  }) => {
    const { environment, get } = await healthPort();
    const bot = await spawnBot({ ...environment, KNOWLEDGE_DIR: folderOf(1) });
    await ready(get);
    expect(await metric(get, 'zajel_gateway_reconnects_total')).toBe(0);

    discord.gateway.dropConnections();
    await expect.poll(() => bot.output.stdout).toContain('reconnected');
    await ready(get);
    expect(await metric(get, 'zajel_connected')).toBe(1);
    expect(await metric(get, 'zajel_gateway_reconnects_total')).toBe(1);

    discord.faults.silence('connection');
    discord.gateway.dropConnections();
    await expect.poll(() => get('/readyz')).toMatchObject({ status: 503 });
    expect(await get('/healthz')).toMatchObject({ status: 200 });
    expect(await metric(get, 'zajel_gateway_reconnects_total')).toBe(2);
  });
});

describe('metrics', () => {
  test('count what became of questions, time what they took, and hold nothing of people', async ({
    discord,
    spawnBot,
  }) => {
    const { environment, get } = await healthPort();
    const endpoint = await startEmbeddings([]);
    onTestFinished(() => endpoint.close());
    const bot = await spawnBot({ ...environment, EMBEDDINGS_URL: endpoint.url });
    await expect.poll(() => bot.output.stdout).toContain('passages embedded');

    expect(await metric(get, 'zajel_failures_total')).toBe(0);

    const questions = [
      ['answer', 'كم عدد عناصر داعش الذين أسرتهم كتائب مصراتة؟'],
      ['answer', 'السفارة الصينية'],
      ['closest', 'ما اسم مدير السفارة الصينية؟'],
      ['silent', 'وصفة كعكة الشوكولاتة'],
      ['everyday', 'شكرا'],
    ] as const;
    const user = newcomer(discord, 'فضولي');
    for (const [, question] of questions) await ask(discord, question, { user }).message();

    for (const outcome of ['answer', 'closest', 'silent', 'everyday']) {
      const asked = questions.filter(([each]) => each === outcome).length;
      const name = `zajel_questions_total{outcome="${outcome}"}`;
      await expect.poll(() => metric(get, name)).toBe(asked);
    }
    expect(await metric(get, 'zajel_search_seconds_count')).toBeGreaterThanOrEqual(
      questions.length,
    );
    expect(await metric(get, 'zajel_embedding_seconds_count')).toBe(questions.length);
    const { body } = await get('/metrics');
    expect(body).toMatch(/zajel_discord_request_seconds_count\{method="POST",status="20\d"\} \d/u);
    expect(body).toMatch(/nodejs_eventloop_lag_p99_seconds [\d.]/u);
    expect(body).not.toMatch(/[\u0600-\u06ff]/u);
    expect(body).not.toContain(user.id);
    expect(body).not.toContain(discord.token);

    discord.faults.fail({ path: /callback/u, times: 1 }, 400);
    ask(discord, 'السفارة الصينية');
    await expect.poll(() => metric(get, 'zajel_failures_total')).toBe(1);
  });

  test('tell which knowledge is in use, and of what was read and could not be', async ({
    spawnBot,
  }) => {
    const { environment, get } = await healthPort();
    const KNOWLEDGE_DIR = knowledgeWith({ '1.md': reportFile('المرفأ', 'وصلت القافلة', 'انتهى') });
    await spawnBot({ ...environment, KNOWLEDGE_DIR });
    const version = async () =>
      /knowledge_info\{version="(.*?)"\} 1/u.exec((await get('/metrics')).body)?.[1];
    const first = await version();
    expect(first).toBeTruthy();
    expect(await metric(get, 'zajel_knowledge_reports')).toBe(1);
    expect(await metric(get, 'zajel_knowledge_paragraphs')).toBe(2);
    expect(await metric(get, 'zajel_knowledge_broken')).toBe(0);
    const reloads = (result: string) => `zajel_knowledge_reloads_total{result="${result}"}`;
    // How much it grows can be told only of what there was before.
    expect(await metric(get, reloads('broken'))).toBe(0);

    writeFileSync(join(KNOWLEDGE_DIR, '2.md'), reportFile('السوق', 'افتتح السوق'));
    await expect.poll(() => metric(get, reloads('read'))).toBe(1);
    expect(await metric(get, 'zajel_knowledge_reports')).toBe(2);
    expect(await metric(get, 'zajel_knowledge_paragraphs')).toBe(3);
    const second = await version();
    expect(second).not.toBe(first);

    writeFileSync(join(KNOWLEDGE_DIR, '2.md'), 'نص');
    await expect.poll(() => metric(get, reloads('broken'))).toBe(1);
    expect(await metric(get, 'zajel_knowledge_broken')).toBe(1);
    expect(await version()).toBe(second);
    expect(await get('/readyz')).toMatchObject({ status: 200 });

    rmSync(join(KNOWLEDGE_DIR, '2.md'));
    await expect.poll(() => metric(get, 'zajel_knowledge_broken')).toBe(0);
    expect(await version()).toBe(first);
  });
});

test('a port that is taken ends the program with a sentence, exit status 2', async ({
  discord,
}) => {
  // Discord has it.
  const HEALTH_PORT = new URL(discord.url).port;
  const bot = start('main.js', [], settings(discord, { HEALTH_PORT }));
  expect(await bot.exit).toBe(2);
  expect(bot.output.stderr).toMatch(/^HEALTH_PORT: nothing can be served at [\d.]+:\d+: .*\n$/u);
  expect(bot.output.stderr).toContain('another program has the port');
  expect(discord.requests).toEqual([]);
});

test('an address that is not of this machine is refused with a sentence', async () => {
  const serving = serve(new Hono(), { host: '192.0.2.1', port: 9090 });
  await expect(serving).rejects.toThrow(ExplainedError);
  const why =
    /^HEALTH_PORT: nothing can be served at 192\.0\.2\.1:9090: this machine has no such address.*$/u;
  await expect(serving).rejects.toThrow(why);
});
