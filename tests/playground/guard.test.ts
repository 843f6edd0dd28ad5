import { request } from 'node:http';
import { test as base, describe, expect } from 'vitest';
import { createFixtures, type Fixtures } from '../../src/playground/fixtures.ts';
import { type PageServer, servePage } from '../../src/playground/http-server.ts';
import { PlaygroundState } from '../../src/playground/state.ts';
import { NO_ADAPTER } from '../support/no-adapter.ts';

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A page without a bot. */
const test = base.extend<{ fixtures: Fixtures; server: PageServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures used off this pattern
  fixtures: async ({}, use) => {
    const fixtures = await createFixtures();
    await use(fixtures);
    await fixtures.discord.close();
  },
  server: async ({ fixtures }, use) => {
    const server = await servePage(new PlaygroundState(fixtures, NO_ADAPTER), 36_000);
    await use(server);
    server.close();
  },
});

/** Asks as any program can, with whatever headers; `fetch` would set some of its own. */
function ask({ port }: PageServer, { method, path, headers = {}, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    // A connection kept from another test would be one to another server.
    const options = { agent: false, host: '127.0.0.1', port, method, path: path ?? '/', headers };
    const asked = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      const { statusCode: status = 0, headers } = response;
      response.once('end', () => resolve({ status, headers, text }));
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

function say({ discord }: Fixtures, content: string): string {
  return JSON.stringify({ as: 'member', channel: discord.channel.id, content });
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('who may speak with the server', () => {
  test('the page, by either name of this machine', async ({ server }) => {
    for (const name of ['127.0.0.1', 'localhost']) {
      const headers = { Host: `${name}:${server.port}` };
      expect((await ask(server, { headers })).status).toBe(200);
    }
  });

  test.for(['example.org', '127.0.0.1', '127.0.0.1:1', 'localhost.example.org:36000'])(
    'nobody who calls it %j',
    async (host, { server }) => {
      expect((await ask(server, { headers: { Host: host } })).status).toBe(403);
    },
  );

  test.for(['https://example.org', 'null', 'http://127.0.0.1:1', 'http://localhost'])(
    'no page from %s',
    async (origin, { fixtures, server }) => {
      const headers = { ...JSON_TYPE, Origin: origin };
      const post = { method: 'POST', path: '/say', headers, body: say(fixtures, 'غريب') };
      expect((await ask(server, post)).status).toBe(403);
      expect((await ask(server, { path: '/changes', headers })).status).toBe(403);
      expect(fixtures.discord.channel.messages.size).toBe(0);
    },
  );

  test('nobody who posts without saying from where', async ({ fixtures, server }) => {
    const post = { method: 'POST', path: '/say', headers: JSON_TYPE, body: say(fixtures, 'غريب') };
    expect((await ask(server, post)).status).toBe(403);
  });

  test('who posts from the page', async ({ fixtures, server }) => {
    const headers = { ...JSON_TYPE, Origin: `http://127.0.0.1:${server.port}` };
    const body = say(fixtures, 'قريب');
    const answer = await ask(server, { method: 'POST', path: '/say', headers, body });
    expect(answer).toMatchObject({ status: 200, text: '{"kind":"done"}' });
    expect([...fixtures.discord.channel.messages.values()].map(({ text }) => text)).toEqual([
      'قريب',
    ]);
  });
});

describe('what it answers', () => {
  test.for([
    ['no JSON', '/say', 'قريب', 400],
    ['what no form describes', '/say', '{"as":"owner","channel":"1","content":"x"}', 400],
    ['what is too long', '/say', JSON.stringify({ content: 'x'.repeat(70_000) }), 413],
  ] as const)('to %s', async ([, path, body, status], { server }) => {
    const headers = { ...JSON_TYPE, Origin: `http://127.0.0.1:${server.port}` };
    expect((await ask(server, { method: 'POST', path, headers, body })).status).toBe(status);
  });

  test.for(['/page/../../package.json', '/page/%2e%2e/%2e%2e/package.json', '/src/main.ts'])(
    'to %s: nothing that is no part of the page',
    async (path, { server }) => {
      expect((await ask(server, { path })).status).toBe(404);
    },
  );

  test('with a policy under which nothing inline runs and nothing is loaded from elsewhere', async ({
    server,
  }) => {
    const { headers } = await ask(server, {});
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test('to what Discord would not let a person do: that it was refused', async ({
    fixtures,
    server,
  }) => {
    const headers = { ...JSON_TYPE, Origin: `http://127.0.0.1:${server.port}` };
    const news = fixtures.channels.at(-1)?.channel.id;
    const body = JSON.stringify({ as: 'member', channel: news, content: 'خبر' });
    const answer = await ask(server, { method: 'POST', path: '/say', headers, body });
    expect(answer.text).toBe('{"kind":"refused"}');
  });
});
