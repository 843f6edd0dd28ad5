import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { pageApp } from './page-app.ts';
import type { PlaygroundState } from './state.ts';

/** How many ports are tried, one after the other. */
const ATTEMPTS = 100;
const LAST_PORT = 65_535;

/** The page where it is served. */
export interface PageServer {
  readonly port: number;
  /** Ends it at once, open connections included. */
  close(): void;
}

/**
 * Serves the page on this machine only.
 *
 * @param wanted - the port; when it is taken, the next free one
 * @throws Error when no port can be had
 */
export async function servePage(state: PlaygroundState, wanted: number): Promise<PageServer> {
  const last = Math.min(wanted + ATTEMPTS, LAST_PORT);
  let port = wanted;
  const app = pageApp(state, () => port);
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  while (!(await listens(server, port))) {
    if (port === last) throw new Error(`No port from ${wanted} to ${last} is free`);
    port += 1;
  }
  return {
    port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @returns whether the port was free */
async function listens(server: Server, port: number): Promise<boolean> {
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false;
    throw error;
  }
}
