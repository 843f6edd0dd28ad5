import { z } from 'zod';
import type { ModelEndpoint } from '../config/model-endpoint.ts';
import { EndpointError } from '../endpoint/endpoint-error.ts';
import { postJson } from '../endpoint/post-json.ts';
import { VERDICT_FORM } from './check-verdict.ts';
import type { ChatMessage } from './prompt.ts';
import type { ReplyForm } from './reply-form.ts';

/** How many tokens a request took. */
export interface TokenUsage {
  readonly prompt: number;
  readonly completion: number;
}

export interface ChatReply {
  /** What the model replied; empty when it only thought. */
  readonly content: string;
  /** Undefined when the endpoint does not count. */
  readonly usage: TokenUsage | undefined;
}

/**
 * @param form - of the reply, by default a verdict
 * @throws EndpointError when the endpoint cannot be reached, refuses, or returns anything else
 */
export type CompleteChat = (
  messages: readonly ChatMessage[],
  signal: AbortSignal,
  form?: ReplyForm,
) => Promise<ChatReply>;

/** A quote takes some hundred tokens; the rest is for models that think first. */
const MAX_TOKENS = 1024;
/** Room for the tokens and what is around them. */
const MAX_BYTES = 256 * 1024;
/** How servers refuse a parameter that they do not know. */
const REFUSALS = [400, 422, 501];

const Completion = z.object({
  choices: z.tuple(
    [z.object({ message: z.object({ content: z.string().nullish() }) })],
    z.unknown(),
  ),
  usage: z
    .object({ prompt_tokens: z.number(), completion_tokens: z.number() })
    .nullish()
    .catch(undefined),
});

/**
 * @returns a function that requests a reply from `POST /chat/completions` in a form. A server that refuses the schema is asked without it, from then on at once.
 */
export function createChat(endpoint: ModelEndpoint): CompleteChat {
  let takesSchema = true;
  return async (messages, signal, form = VERDICT_FORM) => {
    const body = { model: endpoint.model, messages, temperature: 0, max_tokens: MAX_TOKENS };
    const post = (more: object) =>
      postJson(
        endpoint,
        {
          purpose: 'reader',
          path: 'chat/completions',
          body: { ...body, ...more },
          maxBytes: MAX_BYTES,
        },
        signal,
      );
    if (takesSchema) {
      try {
        return parse(await post({ response_format: responseFormat(form) }));
      } catch (error) {
        const isRefusal = error instanceof EndpointError && REFUSALS.includes(error.status ?? 0);
        if (!isRefusal) throw error;
      }
    }
    const reply = parse(await post({}));
    takesSchema = false;
    return reply;
  };
}

function responseFormat({ name, schema }: ReplyForm): object {
  return { type: 'json_schema', json_schema: { name, strict: true, schema } };
}

/** The error quotes nothing of the response: an endpoint may echo the texts it was sent. */
function parse(response: string): ChatReply {
  try {
    const { choices, usage } = Completion.parse(JSON.parse(response));
    return {
      content: choices[0].message.content ?? '',
      usage: usage
        ? { prompt: usage.prompt_tokens, completion: usage.completion_tokens }
        : undefined,
    };
  } catch {
    throw new EndpointError('the reader endpoint returns no chat completion');
  }
}
