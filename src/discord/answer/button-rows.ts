import type { APIComponentInContainer } from 'discord.js';
import { messages } from '../../messages.ts';
import type { Result } from '../../search/result.ts';
import { button, buttons } from '../card/card-components.ts';
import {
  ANSWER_KIND,
  type AnswerState,
  type AnswerView,
  answerId,
  hashPassage,
  SHARE_KIND,
  takeBackId,
} from './answer-id.ts';

/**
 * @param passages - the passages that the card can show
 * @param areClosest - whether the card warns that they may not answer the question
 * @returns the rows of buttons below a passage: to the other passages, to other views, and to share or
 * delete the card
 */
export function buttonRows(
  passages: readonly Result[],
  state: AnswerState,
  areClosest: boolean,
  isPrivate: boolean,
): APIComponentInContainer[] {
  const idOf = (kind: string, to: AnswerState) => {
    const result = passages[to.position];
    return answerId(kind, to, result && hashPassage(result, to.view, areClosest));
  };
  const shown = passages[state.position];
  return [
    ...resultButtons(passages.length, state, idOf),
    ...(shown ? viewButtons(shown, state, isPrivate, idOf) : []),
  ];
}

/** The `custom_id` of a button that leads to a state. */
type IdOf = (kind: string, to: AnswerState) => string;

function resultButtons(results: number, state: AnswerState, idOf: IdOf): APIComponentInContainer[] {
  if (results < 2) return [];
  const { position } = state;
  const to = (next: number) => idOf(ANSWER_KIND, { ...state, view: 'excerpt', position: next });
  const { answer } = messages;
  return [
    buttons(
      button(answer.previous, to(Math.max(0, position - 1)) + PREVIOUS, position === 0),
      button(answer.rank(position + 1, results), RANK_ID, true),
      button(answer.next, to(position + 1), position === results - 1),
    ),
  ];
}

/** The ids in one message must be unique, even those of disabled buttons. */
const PREVIOUS = ':';
const RANK_ID = 'rank';

function viewButtons(
  { report, text: whole, excerpt }: Result,
  state: AnswerState,
  isPrivate: boolean,
  idOf: IdOf,
): APIComponentInContainer[] {
  const { answer } = messages;
  const label: Record<AnswerView, string> = {
    excerpt: answer.excerpt,
    whole: answer.whole,
    context: answer.context,
  };
  const useful: Record<AnswerView, boolean> = {
    excerpt: true,
    whole: excerpt.text !== whole,
    context: report.paragraphs.length > 1,
  };
  const offered = (['excerpt', 'whole', 'context'] as const)
    .filter((view) => useful[view] && view !== state.view)
    .map((view) => button(label[view], idOf(ANSWER_KIND, { ...state, view })));
  offered.push(
    isPrivate
      ? button(answer.share, idOf(SHARE_KIND, state))
      : button(answer.takeBack, takeBackId(state)),
  );
  const [first, ...rest] = offered;
  return first ? [buttons(first, ...rest)] : [];
}
