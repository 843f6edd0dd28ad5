import type { APIComponentInContainer, Message } from 'discord.js';
import { messages } from '../../messages.ts';
import type { Closest } from '../../search/result.ts';
import {
  type Card,
  card,
  links,
  part,
  reportHeading,
  rule,
  text,
} from '../card/card-components.ts';
import { parseCustomId } from '../card/custom-id.ts';
import { clip, escapeText, unescapeText } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';
import { customIdOf, PARTS, textOf, urlOf } from '../card/parts.ts';
import { WRONG_KIND } from '../desk/desk-id.ts';
import { pageButtons } from '../reading/page-buttons.ts';
import type { AnswerState } from './answer-id.ts';
import { buttonRows, partId } from './button-rows.ts';
import { type Found, passagesOf } from './judged-result.ts';
import { passageView } from './passage-view.ts';

/** The part with the mention contains nothing that a person typed. */
const MENTION = /<@(\d+)>/u;

/** A question and its context. A card keeps them for the time when its buttons are pressed. */
export interface Asked {
  readonly question: string;
  /** Id of the member whom the answer is for: the only one whom it pings. */
  readonly addressee: string | undefined;
  /** Link to the message that was searched for. */
  readonly messageUrl: string | undefined;
  /** The id under which it is kept for the moderators' desk; undefined: it is not. */
  readonly kept?: string | undefined;
}

/**
 * @param state - which passage to show, and in which view
 * @param isPrivate - whether only the asker sees the card. The asker can share a private card and
 * delete a public one.
 * @param note - a sentence of the bot to show above the passage
 * @returns a card with the passage word for word, its position in the report, and its source
 */
export function answerCard(
  asked: Asked,
  found: Found,
  state: AnswerState,
  isPrivate: boolean,
  note?: string,
): Card {
  const result = passagesOf(found)[state.position];
  if (!result) return card(text(messages.answer.changed));
  const { report, paragraph, alsoIn } = result;
  const shown = passageView(result, state);
  return card(
    ...header(asked, found.reading),
    rule(),
    ...(note === undefined ? [] : [text(note)]),
    ...caveat(found.nearest[state.position]),
    text(reportHeading(report), ...shown.lines),
    text(`-# ${messages.answer.place(paragraph, report.paragraphs.length)}`),
    ...pageButtons(shown.part + 1, shown.parts, (page) => partId(found, state, page - 1)),
    ...buttonRows(found, state, isPrivate, asked.kept),
    ...links(
      report.url,
      asked.messageUrl,
      alsoIn.map(({ url }) => url),
    ),
  );
}

function header(
  { question, addressee }: Asked,
  reading: string | undefined,
): APIComponentInContainer[] {
  const show = (typed: string) => escapeText(clip(typed, OURS.question));
  const { answer } = messages;
  return [
    part(PARTS.question, show(question)),
    ...(reading === undefined ? [] : [text(answer.understood(show(reading)))]),
    ...(addressee === undefined
      ? []
      : [part(PARTS.addressee, answer.addressee(`<@${addressee}>`))]),
  ];
}

/** Warns that the passage may not answer the question, and says why. */
function caveat(closest: Closest | undefined): APIComponentInContainer[] {
  if (!closest) return [];
  const { sentence, because } = messages.closest;
  return [text(...(closest.gate ? [because[closest.gate]] : []), sentence)];
}

/**
 * Reads the question from the card of an answer. The card is the only place that keeps it, so its
 * buttons still work after a restart and after a change of the wording.
 *
 * @returns undefined if the message is not the card of an answer
 */
export function readAnswer(message: Message): Asked | undefined {
  const question = textOf(message, PARTS.question);
  if (question === undefined) return undefined;
  return {
    question: unescapeText(question),
    addressee: MENTION.exec(textOf(message, PARTS.addressee) ?? '')?.[1],
    messageUrl: urlOf(message, PARTS.message),
    kept: parseCustomId(customIdOf(message, WRONG_KIND)).parts[0],
  };
}
