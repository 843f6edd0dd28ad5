import type { APIComponentInContainer } from 'discord.js';
import { messages } from '../../messages.ts';
import { button, buttons } from '../card/card-components.ts';
import {
  ANSWER_KIND,
  type AnswerState,
  answerId,
  hashPassage,
  SHARE_KIND,
  takeBackId,
  VIEWS,
} from './answer-id.ts';
import { type Found, passagesOf, pointedIn } from './judged-result.ts';

/** The ids in one message must be unique, even those of disabled buttons. */
const PREVIOUS = ':';
const RANK_ID = 'rank';

/**
 * @param found - with the passages that the card can show
 * @returns the rows of buttons below a passage: to the other passages, to other views, and to share or
 * delete the card
 */
export function buttonRows(
  found: Found,
  state: AnswerState,
  isPrivate: boolean,
): APIComponentInContainer[] {
  const { answer } = messages;
  const { position } = state;
  const passages = passagesOf(found);
  const shown = passages[position];
  if (!shown) return [];
  const areClosest = found.results.length === 0;
  const idOf = (kind: string, changes?: Partial<AnswerState>) =>
    idWith(found, { ...state, ...changes }, kind);
  const idOfResult = (at: number) =>
    idOf(ANSWER_KIND, { view: 'excerpt', part: undefined, position: at });
  const results = [
    button(answer.previous, idOfResult(Math.max(0, position - 1)) + PREVIOUS, position === 0),
    button(answer.rank(position + 1, passages.length), RANK_ID, true),
    button(answer.next, idOfResult(position + 1), position === passages.length - 1),
  ];
  const isUseful = {
    excerpt: true,
    whole: shown.excerpt.text !== shown.text,
    context: shown.report.paragraphs.length > 1,
  };
  const views = VIEWS.filter((view) => isUseful[view] && view !== state.view);
  // The asker shared one passage that may not answer, not the others.
  const mayWalk = isPrivate || !areClosest;
  return [
    ...(mayWalk && passages.length > 1 ? [buttons(...results)] : []),
    buttons(
      ...views.map((view) => button(answer[view], idOf(ANSWER_KIND, { view, part: undefined }))),
      isPrivate
        ? button(answer.share, idOf(SHARE_KIND))
        : button(answer.takeBack, takeBackId(state)),
    ),
  ];
}

/** @returns the `custom_id` of the button to a part of the passage that is shown, from 0 */
export function partId(found: Found, state: AnswerState, part: number): string {
  return idWith(found, { ...state, part }, ANSWER_KIND);
}

function idWith(found: Found, state: AnswerState, kind: string): string {
  const result = passagesOf(found)[state.position];
  const isClosest = found.results.length === 0;
  const hash = result && hashPassage(result, state.view, isClosest);
  return answerId(kind, state, hash, pointedIn(found));
}
