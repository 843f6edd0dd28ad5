import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const FORBIDDEN = 403;

/** What the HTTP server gives to the page besides the request. */
export interface PageEnvironment {
  readonly Bindings: HttpBindings;
}

/**
 * Lets only the page itself use the server. A name that leads to 127.0.0.1 without being ours
 * is DNS rebinding; another origin is another site in the same browser.
 */
export const onlyFromHere: MiddlewareHandler<PageEnvironment> = async (c, next) => {
  const { localPort } = c.env.incoming.socket;
  const hosts = [`127.0.0.1:${localPort}`, `localhost:${localPort}`];
  const host = c.req.header('Host') ?? '';
  const origin = c.req.header('Origin');
  const isSafe = c.req.method === 'GET' || c.req.method === 'HEAD';
  // Browsers send the origin with every POST.
  const isOurs = origin === undefined ? isSafe : origin === `http://${host}`;
  if (!hosts.includes(host) || !isOurs) return c.text('Forbidden', FORBIDDEN);
  return next();
};

/** Nothing is loaded from elsewhere, nothing inline runs, and no text is ever taken for HTML. */
export const pageHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  xFrameOptions: 'DENY',
  // The address is http: there is nothing to upgrade.
  strictTransportSecurity: false,
});
