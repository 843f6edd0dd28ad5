import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { Actions, bodies } from './actions.ts';
import { staticFiles } from './files.ts';
import { onlyFromHere, pageHeaders } from './guard.ts';
import { shell } from './shell.ts';
import type { PlaygroundState } from './state.ts';
import type { Change } from './view/protocol.ts';

/** More than any form or command can hold. */
const LARGEST_BODY = 64 * 1024;
const BAD_REQUEST = 400;

/**
 * Makes the page: its files, what happens as server-sent events, and what a visitor does by POST.
 *
 * @param port - gives the port that the server listens at
 */
export function pageApp(state: PlaygroundState, port: () => number): Hono {
  const actions = new Actions(state);
  const app = new Hono();
  app.use(onlyFromHere(port), pageHeaders);
  app.use(async (c, next) => {
    await next();
    // After a change of the project a reload shows what is there now.
    c.header('Cache-Control', 'no-store');
  });
  app.get('/', (c) => c.html(shell));
  app.get('/changes', (c) => streamSSE(c, (stream) => sendChanges(state, stream)));

  app.use(bodyLimit({ maxSize: LARGEST_BODY }));
  app.post('/say', async (c) => c.json(actions.say(await read(c, bodies.say))));
  app.post('/command', async (c) => c.json(await actions.command(await read(c, bodies.command))));
  app.post('/complete', async (c) =>
    c.json(await actions.complete(await read(c, bodies.complete))),
  );
  app.post('/message-command', async (c) =>
    c.json(await actions.messageCommand(await read(c, bodies.messageCommand))),
  );
  app.post('/press', async (c) => c.json(await actions.press(await read(c, bodies.press))));
  app.post('/why', async (c) => c.json(await actions.why(await read(c, bodies.why))));
  app.post('/submit', async (c) => c.json(await actions.submit(await read(c, bodies.submit))));
  app.post('/dismiss', async (c) => {
    state.dismiss((await read(c, dismissal)).message);
    return c.json({ kind: 'done' });
  });

  for (const [path, { body, type }] of staticFiles()) {
    app.get(path, (c) => c.body(body, { headers: { 'Content-Type': type } }));
  }
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      return c.text('Bad Request', BAD_REQUEST);
    }
    throw error;
  });
  return app;
}

const dismissal = z.object({ message: z.string() });

async function read<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(await c.req.json());
}

type Stream = Parameters<Parameters<typeof streamSSE>[1]>[0];

async function sendChanges(state: PlaygroundState, stream: Stream): Promise<void> {
  const send = (change: Change) => void stream.writeSSE({ data: JSON.stringify(change) });
  send({ kind: 'room', room: state.room() });
  state.on('change', send);
  await new Promise<void>((resolve) => stream.onAbort(resolve));
  state.off('change', send);
}
