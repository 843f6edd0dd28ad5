import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { startEndpointServer } from './endpoint-server.ts';

/** Words that mean the same, by the beginnings of which they are known. */
export type Concepts = readonly (readonly string[])[];

/** What an endpoint may do other than answer well. */
export type Fault =
  | 'hang'
  | 'slow'
  | 'not JSON'
  | 'another form'
  | 'an echo'
  | 'too few'
  | 'NaN'
  | 'null'
  | 'uneven'
  | 'another length'
  | 'zeros'
  | 'the same'
  | 'wrong indexes'
  | 'cut off'
  | 'huge'
  | 'redirect'
  | 401
  | 404
  | 429
  | 500;

/** What was asked of it. */
export interface EmbeddingRequest {
  readonly input: readonly string[];
  readonly model: string | undefined;
  readonly authorization: string | undefined;
}

/** A stand-in for an OpenAI-compatible endpoint on this machine. */
export interface EmbeddingsEndpoint {
  /** What is to be set as `EMBEDDINGS_URL`. */
  readonly url: string;
  readonly requests: EmbeddingRequest[];
  /** What it does from now on; undefined: it answers well. */
  fault: Fault | undefined;
  /** Ends what is under way and refuses connections until `open`. */
  close(): Promise<void>;
  /** Listens again at the same address. */
  open(): Promise<void>;
}

const TRIGRAMS = 48;
/** A concept that two texts share outweighs all of their letters. */
const CONCEPT = 12;
const SLOW_MS = 1000;
const HUGE_BYTES = 16 * 1024 * 1024;

const Body = z.object({ input: z.array(z.string()), model: z.string().optional() });

/**
 * @param concepts - what it knows to mean the same beyond letters
 * @param at - the port; by default one that is free
 */
export async function startEmbeddings(
  concepts: Concepts = [],
  at = 0,
): Promise<EmbeddingsEndpoint> {
  const server = await startEndpointServer(answer, at);
  const endpoint: EmbeddingsEndpoint = { ...server, requests: [], fault: undefined };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = Buffer.concat(await request.toArray()).toString('utf8');
    const { input, model } = Body.parse(JSON.parse(text));
    endpoint.requests.push({ input, model, authorization: request.headers.authorization });
    const { fault } = endpoint;
    if (request.method !== 'POST' || request.url !== '/v1/embeddings') {
      response.writeHead(404).end();
    } else if (typeof fault === 'number') {
      response.writeHead(fault, { 'content-type': 'application/json' }).end(text);
    } else if (fault === 'redirect') {
      response.writeHead(307, { location: `${endpoint.url}/embeddings?again` }).end();
    } else if (fault !== 'hang') {
      if (fault === 'slow') await pause(SLOW_MS);
      response.writeHead(200, { 'content-type': 'application/json' });
      const body = bodyOf(
        input.map((each) => embedding(each, concepts)),
        text,
        fault,
      );
      if (fault === 'cut off') {
        response.write(body.slice(0, body.length / 2), () => response.destroy());
      } else response.end(body);
    }
  }
  return endpoint;
}

function bodyOf(embeddings: readonly number[][], request: string, fault?: Fault): string {
  const of = (vectors: readonly (readonly (number | null)[])[], indexOf = (at: number) => at) =>
    JSON.stringify({
      object: 'list',
      // Nothing promises the order of the texts.
      data: vectors.map((vector, at) => ({ index: indexOf(at), embedding: vector })).reverse(),
    });
  const changed = (change: (vector: readonly number[], at: number) => (number | null)[]) =>
    of(embeddings.map(change));
  switch (fault) {
    case 'not JSON':
      return `<html>${request}</html>`;
    case 'an echo':
      return request;
    case 'another form':
      return JSON.stringify({ error: { message: 'the model is loading' } });
    case 'too few':
      return of(embeddings.slice(1));
    case 'NaN':
      return changed((vector) => [Number.MAX_VALUE, ...vector.slice(1)]).replaceAll(
        String(Number.MAX_VALUE),
        'NaN',
      );
    case 'null':
      return changed((vector) => [null, ...vector.slice(1)]);
    case 'uneven':
      return changed((vector, at) => vector.slice(at % 2));
    case 'another length':
      return changed((vector) => [1, ...vector.slice(0, 7)]);
    case 'zeros':
      return changed((vector) => vector.map(() => 0));
    case 'the same':
      return changed((vector) => vector.map(() => 1));
    case 'wrong indexes':
      return of(embeddings, (at) => at + 1);
    case 'huge':
      return JSON.stringify({ filling: ' '.repeat(HUGE_BYTES) });
    default:
      return of(embeddings);
  }
}

/** Letters hashed in threes, and what the text is about as far as it is known. */
export function embedding(text: string, concepts: Concepts): number[] {
  const vector = new Array<number>(TRIGRAMS + concepts.length).fill(0);
  const padded = `  ${text} `;
  for (let at = 0; at + 3 <= padded.length; at++) {
    const hash = [...padded.slice(at, at + 3)].reduce(
      (sum, letter) => (31 * sum + (letter.codePointAt(0) ?? 0)) % 65_521,
      7,
    );
    vector[hash % TRIGRAMS] = (vector[hash % TRIGRAMS] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  const letters = vector.map((value) => value / length);
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u);
  for (const [at, concept] of concepts.entries()) {
    const isMeant = words.some((word) => concept.some((beginning) => word.startsWith(beginning)));
    if (isMeant) letters[TRIGRAMS + at] = CONCEPT;
  }
  return letters;
}
