import type { z } from 'zod';

/** What a model is to reply, as a JSON schema with a name. */
export interface ReplyForm {
  readonly name: string;
  readonly schema: object;
}

/** What a reasoning model thinks before it replies; some servers leave the first tag out. */
const THOUGHTS = /^[\s\S]*<\/think>/u;
const FENCE = /^```(?:json)?\s*\n([\s\S]*?)\n?\s*```$/u;

/** @returns the reply in its form; undefined if it has another form */
export function parseReply<T>(form: z.ZodType<T>, content: string): T | undefined {
  const reply = content.replace(THOUGHTS, '').trim();
  try {
    return form.parse(JSON.parse(FENCE.exec(reply)?.[1] ?? reply));
  } catch {
    return undefined;
  }
}
