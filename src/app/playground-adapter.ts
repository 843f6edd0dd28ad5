import type { EventEmitter } from 'node:events';
import { type AnsweredCard, explainCard } from '../discord/answer/explain-card.ts';
import type { CommandNames } from '../discord/command-names.ts';
import type { Knowledge } from '../discord/knowledge.ts';
import { problemsOf } from '../knowledge/problem.ts';
import type { KnowledgeEvents } from './knowledge-base.ts';

type ReloadNews =
  | { readonly kind: 'changed'; readonly time: string }
  | { readonly kind: 'broken'; readonly problems: readonly string[] };

/**
 * What the page for trying the bot out shows beside what Discord shows.
 *
 * @param base - what the bot answers from
 */
export function playgroundAdapter(
  base: EventEmitter<KnowledgeEvents> & { readonly current: Knowledge },
  names: CommandNames,
) {
  return {
    /** The first question to try, and the command that asks it; null when there is none. */
    suggestion() {
      const [text] = base.current.examples;
      return text === undefined
        ? null
        : { text, use: { name: names.ask, options: { [names.question]: text } } };
    },
    /** What explains a card; undefined for one that answers no question. */
    why: (card: AnsweredCard) => explainCard(card, base.current, names),
    /** Calls the listener whenever the knowledge folder was read again. */
    onReload(listener: (news: ReloadNews) => void) {
      base.on('change', () => listener({ kind: 'changed', time: new Date().toISOString() }));
      base.on('broken', (error) => listener({ kind: 'broken', problems: problemsOf(error) }));
    },
  };
}
