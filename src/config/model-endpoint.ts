import { z } from 'zod';

/** An OpenAI-compatible endpoint of a model. */
export interface ModelEndpoint {
  /** Base URL of the API (`http://127.0.0.1:8080/v1`), without a trailing slash. */
  readonly url: string;
  /** The model's name at the endpoint; undefined: the endpoint has only one. */
  readonly model: string | undefined;
  /** Sent as a bearer token. */
  readonly key: string | undefined;
}

/**
 * @param keyName - the variable that a key belongs in
 * @returns the schema of an endpoint's address
 */
export function endpointUrl(keyName: string) {
  return z
    .url({ protocol: /^https?$/u, error: 'is malformed: it must be an http or https address' })
    .regex(/^[^?#@]*$/u, `is malformed: it ends in /v1, and a key belongs in ${keyName}`)
    .transform((url) => url.replace(/\/+$/u, ''));
}

export const EndpointKey = z.string().regex(/^[\x21-\x7e]+$/u, 'is malformed: a key has no spaces');
