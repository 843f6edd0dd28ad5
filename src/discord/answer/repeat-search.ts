import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { messages } from '../../messages.ts';
import { Refusal } from '../card/refusal.ts';
import type { Services } from '../feature.ts';
import { readAnswer } from './answer-card.ts';
import { type AnswerPress, hashPassage, parseAnswerId } from './answer-id.ts';
import { type Found, passagesOf } from './judged-result.ts';

/**
 * Searches again for the question of a card, and finds the passage of the button.
 *
 * @throws Refusal if the passage is no longer in the reports or its wording has changed; also if it may
 * have been found by embeddings, which are unavailable now
 */
export async function repeatSearch(
  { message, customId }: ButtonInteraction,
  parts: readonly string[],
  { catalogue, answers }: Services,
) {
  const press = parseAnswerId(parts, catalogue);
  const asked = readAnswer(message);
  if (!press || !asked) throw new Refusal(messages.answer.changed);
  // A forged button is not on the message, and could make any passage the answer to the question.
  const isForged = press.pointed && !message.resolveComponent(customId);
  if (isForged) throw new Refusal(messages.answer.changed);
  const isPublic = !message.flags.has(MessageFlags.Ephemeral);
  let reason: string = messages.answer.changed;
  for await (const found of answers.findAgain(asked.question, press.report, press.pointed)) {
    if (!found) {
      reason = messages.answer.notNow;
      continue;
    }
    const position = positionIn(found, press, isPublic);
    if (position !== undefined) return { asked, found, state: { ...press, position } };
  }
  throw new Refusal(reason);
}

/**
 * @param isPublic - whether everybody sees the card: without a hash, a passage that only comes close must
 * not take the place of an answer there
 * @returns the index that the passage of a button has now: new reports may have pushed it down
 */
function positionIn(
  found: Found,
  { passageHash, view, position }: AnswerPress,
  isPublic: boolean,
): number | undefined {
  const passages = passagesOf(found);
  const isClosest = found.results.length === 0;
  if (isClosest && isPublic && passageHash === undefined) return undefined;
  const isIt = (at: number) => {
    const passage = passages[at];
    return (
      passage &&
      (passageHash === undefined || hashPassage(passage, view, isClosest) === passageHash)
    );
  };
  const places = passageHash === undefined ? [position] : [position, ...passages.keys()];
  return places.find(isIt);
}
