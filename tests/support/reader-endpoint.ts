import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { startEndpointServer } from './endpoint-server.ts';

/** What an endpoint may do other than point well. */
export type ReaderFault =
  | 'hang'
  | 'slow'
  | 'retry later'
  | 'no schema'
  | 'prose'
  | 'truncated'
  | 'thoughts'
  | 'open thoughts'
  | 'only thoughts'
  | 'fence'
  | 'wrong number'
  | 'foreign quote'
  | 'empty quote'
  | 'not JSON'
  | 'an echo'
  | 'another form'
  | 'huge'
  | 'redirect'
  | 401
  | 404
  | 429
  | 500;

/** What a model says of a question. */
export interface Pointing {
  readonly passage: number | null;
  readonly quote: string | null;
}

const Body = z.object({
  model: z.string().optional(),
  temperature: z.number(),
  max_tokens: z.number(),
  response_format: z.unknown().optional(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
});

/** What was asked of it. */
export interface ChatRequest extends z.infer<typeof Body> {
  readonly authorization: string | undefined;
  /** The lines that a model reads, without the instructions. */
  readonly lines: readonly string[];
  /** What stands after `السؤال: `. */
  readonly question: string;
  /** The texts of the passages, by their numbers less one. */
  readonly passages: readonly string[];
}

/** Points at a passage, or replies with any text. */
export type Pointer = (request: ChatRequest) => Pointing | string;

/** A stand-in for an OpenAI-compatible endpoint with chat completions, on this machine. */
export interface ReaderEndpoint {
  /** What is to be set as `READER_URL`. */
  readonly url: string;
  readonly requests: ChatRequest[];
  /** How many connections ended before they were answered. */
  aborted: number;
  point: Pointer;
  /** What it does from now on; undefined: it answers well. */
  fault: ReaderFault | undefined;
  close(): Promise<void>;
}

const SLOW_MS = 1000;
const HUGE_BYTES = 16 * 1024 * 1024;
export const NOTHING: Pointing = { passage: null, quote: null };
/** How long it asks to be left alone, in seconds. */
export const RETRY_AFTER = 120;

/** @param point - by default it finds nothing */
export async function startReader(point: Pointer = () => NOTHING): Promise<ReaderEndpoint> {
  const server = await startEndpointServer(answer);
  const endpoint: ReaderEndpoint = {
    url: server.url,
    close: server.close,
    requests: [],
    aborted: 0,
    point,
    fault: undefined,
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('close', () => {
      if (!response.writableFinished) endpoint.aborted += 1;
    });
    const text = Buffer.concat(await request.toArray()).toString('utf8');
    const chat = chatRequest(text, request.headers.authorization);
    endpoint.requests.push(chat);
    const { fault } = endpoint;
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
      response.writeHead(404).end();
    } else if (typeof fault === 'number') {
      response.writeHead(fault, { 'content-type': 'application/json' }).end(text);
    } else if (fault === 'retry later') {
      response.writeHead(429, { 'retry-after': String(RETRY_AFTER) }).end();
    } else if (fault === 'no schema' && chat.response_format !== undefined) {
      response.writeHead(400).end('{"error":"response_format is not supported"}');
    } else if (fault === 'redirect') {
      response.writeHead(307, { location: `${endpoint.url}/chat/completions?again` }).end();
    } else if (fault !== 'hang') {
      if (fault === 'slow') await pause(SLOW_MS);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(bodyOf(endpoint.point(chat), text, fault));
    }
  }
  return endpoint;
}

function chatRequest(text: string, authorization: string | undefined): ChatRequest {
  const body = Body.parse(JSON.parse(text));
  const lines = (body.messages.at(-1)?.content ?? '').split('\n');
  return {
    ...body,
    authorization,
    lines,
    question: lines.at(-1)?.replace(/^السؤال: /u, '') ?? '',
    passages: lines.flatMap((line) => /^\[\d+\] (.*)$/u.exec(line)?.[1] ?? []),
  };
}

function bodyOf(pointing: Pointing | string, request: string, fault?: ReaderFault): string {
  const json = typeof pointing === 'string' ? pointing : JSON.stringify(pointing);
  switch (fault) {
    case 'prose':
      return completion(`الجواب في الفقرة ${json}`);
    case 'truncated':
      return completion(json.slice(0, -4));
    case 'thoughts':
      return completion(`<think>\n{"passage": 1}\n</think>\n\n${json}`, 'so I thought');
    case 'open thoughts':
      return completion(`<think>\nwhich is ${json}`);
    case 'only thoughts':
      return completion(null, json);
    case 'fence':
      return completion(`\`\`\`json\n${json}\n\`\`\``);
    case 'wrong number':
      return completion('{"passage": 4711, "quote": "x"}');
    case 'foreign quote':
      return completion('{"passage": 1, "quote": "كلام لم يقله أحد"}');
    case 'empty quote':
      return completion('{"passage": 1, "quote": " …؟ "}');
    case 'not JSON':
      return `<html>${request}</html>`;
    case 'an echo':
      return request;
    case 'another form':
      return JSON.stringify({ error: { message: 'the model is loading' }, choices: [] });
    case 'huge':
      return JSON.stringify({ filling: ' '.repeat(HUGE_BYTES) });
    default:
      return completion(json);
  }
}

function completion(content: string | null, thoughts?: string): string {
  return JSON.stringify({
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        message: {
          role: 'assistant',
          content,
          ...(thoughts !== undefined && { reasoning_content: thoughts }),
        },
      },
    ],
    usage: { prompt_tokens: 1200, completion_tokens: 20, total_tokens: 1220 },
  });
}
