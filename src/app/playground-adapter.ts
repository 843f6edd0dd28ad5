import { type AnsweredCard, explainCard } from '../discord/answer/explain-card.ts';
import type { CommandNames } from '../discord/command-names.ts';
import type { Knowledge } from '../discord/feature.ts';

/**
 * What can be known of the bot beside what Discord shows, for the page on which it is tried out.
 *
 * @param present - gives what the bot answers from now
 */
export function playgroundAdapter(present: () => Knowledge, names: CommandNames) {
  return {
    /** The question to begin with, and the command that asks it; null when there is none. */
    suggestion() {
      const [text] = present().examples;
      return text === undefined
        ? null
        : { text, use: { name: names.ask, options: { [names.question]: text } } };
    },
    /** What tells why a card says what it says; undefined for one that answers no question. */
    why: (card: AnsweredCard) => explainCard(card, present(), names),
  };
}
