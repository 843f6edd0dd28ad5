import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { actionRoutes } from './actions.ts';
import { onlyFromHere, type PageEnvironment, pageHeaders } from './guard.ts';
import { shell } from './shell.ts';
import type { PlaygroundState } from './state.ts';
import type { Change } from './view/protocol.ts';

/** More than any form or command can hold. */
const LARGEST_BODY = 64 * 1024;
const BAD_REQUEST = 400;
const FONT = dirname(
  fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-arabic/wght.css')),
);

/** Makes the page: its files, changes as server-sent events, and what a visitor does by POST. */
export function pageApp(state: PlaygroundState): Hono<PageEnvironment> {
  const app = new Hono<PageEnvironment>();
  app.use(onlyFromHere, pageHeaders);
  app.use(async (c, next) => {
    await next();
    // After a change of the project a reload shows what is there now.
    c.header('Cache-Control', 'no-store');
  });
  app.get('/', (c) => c.html(shell));
  app.get('/changes', (c) => streamSSE(c, (stream) => sendChanges(state, stream)));

  app.get('/page/*', serveStatic({ root: fromHere('../../dist/playground') }));
  app.get('/view/*', serveStatic({ root: fromHere('../../dist/playground') }));
  app.get('/assets/*', serveStatic({ root: fromHere('../../src/playground') }));
  app.get('/font/*', serveStatic({ root: FONT, rewriteRequestPath: withoutFirst }));

  app.use(bodyLimit({ maxSize: LARGEST_BODY }));
  app.route('/', actionRoutes(state));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      return c.text('Bad Request', BAD_REQUEST);
    }
    throw error;
  });
  return app;
}

function fromHere(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

function withoutFirst(path: string): string {
  return path.slice(path.indexOf('/', 1));
}

type Stream = Parameters<Parameters<typeof streamSSE>[1]>[0];

async function sendChanges(state: PlaygroundState, stream: Stream): Promise<void> {
  const send = (change: Change) => void stream.writeSSE({ data: JSON.stringify(change) });
  send({ kind: 'snapshot', snapshot: state.snapshot() });
  state.on('change', send);
  await new Promise<void>((resolve) => stream.onAbort(resolve));
  state.off('change', send);
}
