import { z } from 'zod';
import type { ReaderJudgement } from '../search/confidence/reader-judgement.ts';
import { findQuote } from './find-quote.ts';
import { parseReply, type ReplyForm } from './reply-form.ts';
import type { NumberedPassage } from './shown-passages.ts';

/** What is asked of a model. Without a schema, some leave the quote out that is null. */
const Verdict = z.object({ passage: z.int().nullable(), quote: z.string().nullish() });

/** The same as a JSON schema, which is sent with the request. */
export const VERDICT_FORM: ReplyForm = {
  name: 'verdict',
  schema: {
    type: 'object',
    properties: {
      passage: { type: ['integer', 'null'] },
      quote: { type: ['string', 'null'] },
    },
    required: ['passage', 'quote'],
    additionalProperties: false,
  },
};

type CheckedVerdict = Pick<ReaderJudgement, 'verdict' | 'passage' | 'quote'>;

const UNSURE: CheckedVerdict = { verdict: 'unsure', passage: undefined, quote: undefined };

/**
 * Checks what a model replied. Nothing of its text gets further: only the passage that it points at, and
 * where in that passage the quoted words stand.
 *
 * @param content - the reply
 * @param shown - the passages it was shown, numbered from 1
 */
export function checkVerdict(content: string, shown: readonly NumberedPassage[]): CheckedVerdict {
  const verdict = parseReply(Verdict, content);
  if (!verdict) return UNSURE;
  if (verdict.passage === null) return { ...UNSURE, verdict: 'nothing' };
  const passage = shown[verdict.passage - 1];
  if (!passage) return UNSURE;
  const quote = findQuote(verdict.quote ?? '', passage.text);
  return { verdict: quote ? 'verified' : 'unsure', passage: passage.id, quote };
}
