import type { Message } from 'discord.js';
import { unescapeText } from '../card/escape.ts';
import { addressOf, PARTS, textOf } from '../card/parts.ts';
import type { Asked } from './answer-card.ts';

/** Nothing that a person typed stands beside it. */
const MENTION = /<@(\d+)>/u;

/**
 * Reads off an answer's card what was asked: the card itself keeps it, so that its buttons work after
 * a restart and after a change of wording.
 *
 * @returns undefined when the message is no card of an answer
 */
export function readAnswer(message: Message): Asked | undefined {
  const question = textOf(message, PARTS.question);
  if (question === undefined) return undefined;
  return {
    question: unescapeText(question),
    addressee: MENTION.exec(textOf(message, PARTS.addressee) ?? '')?.[1],
    messageUrl: addressOf(message, PARTS.message),
  };
}
