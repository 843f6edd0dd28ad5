import type { ModelEndpoint } from '../config/model-endpoint.ts';
import { EndpointError } from './endpoint-error.ts';
import { retryAfterMs } from './retry-after.ts';

/** What an endpoint is for; its variables begin with the same word. */
export type EndpointPurpose = 'embeddings' | 'reader';

/** A request to a model's endpoint. */
export interface EndpointRequest {
  readonly purpose: EndpointPurpose;
  /** The path below the endpoint's address. */
  readonly path: string;
  readonly body: object;
  /** The longest response, in bytes. */
  readonly maxBytes: number;
}

/**
 * @param signal - aborts the request
 * @returns the body of the response
 * @throws EndpointError when the endpoint cannot be reached, refuses, redirects, or returns too much
 */
export async function postJson(
  { url, key }: ModelEndpoint,
  { purpose, path, body, maxBytes }: EndpointRequest,
  signal: AbortSignal,
): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
  };
  try {
    const response = await fetch(`${url}/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal,
      redirect: 'error',
    });
    if (response.ok) return await read(response, purpose, maxBytes);
    await response.body?.cancel();
    throw refusal(response, purpose);
  } catch (error) {
    if (error instanceof EndpointError) throw error;
    throw new EndpointError(`the ${purpose} endpoint does not answer (${reasonOf(error)})`);
  }
}

function refusal({ status, headers }: Response, purpose: EndpointPurpose): EndpointError {
  return new EndpointError(
    `the ${purpose} endpoint ${adviceFor(status, purpose.toUpperCase())} (HTTP ${status})`,
    { status, retryAfterMs: retryAfterMs(status, headers.get('retry-after')) },
  );
}

/** What an operator should check, by the HTTP status. */
function adviceFor(status: number, prefix: string): string {
  switch (status) {
    case 401:
    case 403:
      return `refuses the key: check ${prefix}_KEY`;
    case 404:
      return `does not find the address or the model: check ${prefix}_URL (it ends in /v1) and ${prefix}_MODEL`;
    case 429:
      return 'limits the rate of requests';
    default:
      return 'fails';
  }
}

/** fetch wraps the actual error as `cause`, which may be an AggregateError without a message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause = error } = error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}

/** @throws EndpointError when the body is longer: parsing a huge one would block the process */
async function read(
  { body }: Response,
  purpose: EndpointPurpose,
  maxBytes: number,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      throw new EndpointError(`the ${purpose} endpoint returns more than ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
