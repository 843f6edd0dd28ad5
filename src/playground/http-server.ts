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
 * @throws Error when all ports that were tried are taken
 */
export async function servePage(state: PlaygroundState, wanted: number): Promise<PageServer> {
  const last = Math.min(wanted + ATTEMPTS, LAST_PORT);
  const { fetch } = pageApp(state);
  const server = createServer(getRequestListener(fetch, { overrideGlobalObjects: false }));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  for (let port = wanted; port <= last; port += 1) {
    if (await listens(server, port)) return { port, close };
  }
  throw new Error(`No port from ${wanted} to ${last} is free`);
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
