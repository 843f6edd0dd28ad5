import type { APIComponentInContainer } from 'discord.js';
import { messages } from '../../messages.ts';
import { button, buttons } from '../card/card-components.ts';
import { customId } from '../card/custom-id.ts';
import { LIMITS } from '../card/limits.ts';
import { WRONG_KIND } from '../desk/desk-id.ts';
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
 * @param kept - the id under which the question is kept; undefined: nobody could see what is said of the answer
 * @returns the rows of buttons below a passage: to the other passages, to other views, and to share or
 * delete the card, or to say that it is no answer
 */
export function buttonRows(
  found: Found,
  state: AnswerState,
  isPrivate: boolean,
  kept?: string,
): APIComponentInContainer[] {
  const { answer, feedback } = messages;
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
      ...(isPrivate
        ? [button(answer.share, idOf(SHARE_KIND))]
        : [
            button(answer.takeBack, takeBackId(state)),
            ...(kept === undefined ? [] : [button(feedback.wrong, idOf(feedbackKind(kept)))]),
          ]),
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
  const id = answerId(kind, state, hash, pointedIn(found));
  // Only a place far down in a very long paragraph takes more room: without it, words find the passage.
  return id.length <= LIMITS.customId ? id : answerId(kind, state, hash);
}

/** @returns the kind of a button that carries the id of a kept question before the state of the answer */
function feedbackKind(kept: string): string {
  return customId(WRONG_KIND, kept);
}
