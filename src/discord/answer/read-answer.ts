import { ComponentType, type Message } from 'discord.js';
import { messages } from '../../messages.ts';
import { unescapeText } from '../card/escape.ts';
import type { Asked } from './answer-card.ts';

const QUESTION = messages.answer.question('');
const MENTION = /<@(\d+)>$/u;

/**
 * Reads off an answer's card what was asked: the card itself keeps it, so that its buttons work after
 * a restart. The words of a question are escaped in a card, so no question can pass for a mention.
 *
 * @returns undefined when the message is no card of an answer
 */
export function readAnswer(message: Message): Omit<Asked, 'reading'> | undefined {
  const [container] = message.components;
  if (container?.type !== ComponentType.Container) return undefined;
  const [header] = container.components;
  if (header?.type !== ComponentType.TextDisplay) return undefined;
  const lines = header.content.split('\n');
  const asked = lines.find((line) => line.startsWith(QUESTION));
  if (asked === undefined) return undefined;

  const buttons = container.components.flatMap((part) =>
    part.type === ComponentType.ActionRow ? part.components : [],
  );
  const jump = buttons.find(
    (part) => part.type === ComponentType.Button && part.label === messages.answer.message,
  );
  return {
    question: unescapeText(asked.slice(QUESTION.length)),
    addressee: MENTION.exec(lines.at(-1) ?? '')?.[1],
    messageUrl: jump?.type === ComponentType.Button ? (jump.url ?? undefined) : undefined,
  };
}
