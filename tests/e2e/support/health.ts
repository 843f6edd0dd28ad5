import { once } from 'node:events';
import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';

/** Listens at a free port of this machine until the test has finished, or `free`. */
export async function takePort() {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('This is no TCP server');
  const free = () => new Promise((resolve) => server.close(resolve));
  onTestFinished(async () => {
    await free();
  });
  return { port: address.port, free };
}

/** @returns a port that is free, and what asks there: an answer's status and body */
export async function healthPort() {
  const { port, free } = await takePort();
  await free();
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, body: await response.text() };
  };
  return { environment: { HEALTH_PORT: `${port}` }, get };
}

/** Asks at the port. */
export type Get = Awaited<ReturnType<typeof healthPort>>['get'];

/** @returns the number of a metric, by its name and labels as they stand there */
export async function metric(get: Get, name: string): Promise<number> {
  const { body } = await get('/metrics');
  const line = body.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length));
}
