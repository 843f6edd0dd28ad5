import { messages } from '../../messages.ts';
import { exampleButtons } from '../answer/example-questions.ts';
import { type Card, card, rule, text } from '../card/card-components.ts';

/**
 * @param lines - what anybody can do, a sentence a line
 * @param forModerators - what moderators can do besides; none for others
 * @param examples - questions that the reports answer, each short enough for a button
 * @returns the card that says what the bot can do
 */
export function helpCard(
  lines: readonly string[],
  forModerators: readonly string[],
  examples: readonly string[],
): Card {
  const { help } = messages;
  return card(
    text(`### ${help.title}`, ...lines),
    ...(forModerators.length > 0 ? [rule(), text(help.moderators, ...forModerators)] : []),
    ...(examples.length > 0 ? [rule(), text(help.examples), ...exampleButtons(examples)] : []),
  );
}
