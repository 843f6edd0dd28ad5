import { freePort } from '../../../src/dev/bench/free-port.ts';

/** @returns a port that is free, and what asks there: an answer's status and body */
export async function healthPort() {
  const port = await freePort();
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
