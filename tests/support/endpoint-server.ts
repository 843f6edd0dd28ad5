import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A local HTTP server that stands in for a model's endpoint. */
export interface EndpointServer {
  /** What is to be set as the URL of the endpoint. */
  readonly url: string;
  close(): Promise<void>;
  /** Listens again at the same port. */
  open(): Promise<void>;
}

/**
 * @param answer - answers a request; a failure closes the connection
 * @param at - the port; by default one that is free
 */
export async function startEndpointServer(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  at = 0,
): Promise<EndpointServer> {
  const server = createServer((request, response) => {
    // Some tests close the connection in the middle of an answer.
    answer(request, response).catch(() => response.destroy());
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(at);
  const address = server.address();
  if (!address || typeof address === 'string') throw new TypeError('it listens on no port');
  const { port } = address;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    open: () => listen(port),
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
