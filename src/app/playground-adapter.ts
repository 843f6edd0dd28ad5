import type { EventEmitter } from 'node:events';
import {
  type AnsweredCard,
  explainCard,
  type FindJudgement,
} from '../discord/answer/explain-card.ts';
import type { CommandNames } from '../discord/command-names.ts';
import type { Knowledge } from '../discord/knowledge.ts';
import { problemsOf } from '../knowledge/problem.ts';
import type { KnowledgeEvents } from './knowledge-base.ts';

type ReloadEvent =
  | { readonly kind: 'changed'; readonly time: string }
  | { readonly kind: 'broken'; readonly problems: readonly string[] };

/**
 * Gives the playground what it shows besides Discord: a suggestion, explanations and reloads.
 *
 * @param base - the knowledge that the bot answers from
 * @param findJudgement - finds what a reader said when the bot answered
 */
export function playgroundAdapter(
  base: EventEmitter<KnowledgeEvents> & { readonly current: Knowledge },
  names: CommandNames,
  findJudgement: FindJudgement,
) {
  return {
    /** The first question to try, and the command that asks it; null when there is none. */
    suggestion() {
      const [text] = base.current.examples;
      return text === undefined
        ? null
        : { text, use: { name: names.ask, options: { [names.question]: text } } };
    },
    /** The explanation of a card; undefined for one that answers no question. */
    why: (card: AnsweredCard) => explainCard(card, base.current, names, findJudgement),
    /** Calls the listener whenever the knowledge folder is read again. */
    onReload(listener: (event: ReloadEvent) => void) {
      base.on('change', () => listener({ kind: 'changed', time: new Date().toISOString() }));
      base.on('broken', (error) => listener({ kind: 'broken', problems: problemsOf(error) }));
    },
  };
}
