import { once } from 'node:events';
import { createServer } from 'node:net';

/** @returns a port of 127.0.0.1 at which nothing listens */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new TypeError('the server has no port');
  return address.port;
}
