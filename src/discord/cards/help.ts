import { messages } from '../../messages.ts';
import { type Card, card, rule, text } from '../components.ts';
import { exampleLine } from './nothing-found.ts';

/**
 * @param mentions - the commands as a member can click them
 * @param examples - questions that the reports answer
 * @returns the card that says what the bot can do
 */
export function helpCard(
  mentions: { readonly ask: string; readonly report: string },
  examples: readonly string[],
): Card {
  const { help } = messages;
  return card(
    text(`### ${help.title}`, help.ask(mentions.ask), help.report(mentions.report), help.honesty),
    ...(examples.length > 0 ? [rule(), text(help.examples, ...examples.map(exampleLine))] : []),
  );
}
