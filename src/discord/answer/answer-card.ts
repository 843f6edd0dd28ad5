import type { APIComponentInContainer, Message } from 'discord.js';
import { messages } from '../../messages.ts';
import type { Closest, Result, SearchResult } from '../../search/result.ts';
import { type Card, card, links, part, rule, text } from '../card/card-components.ts';
import { clip, escapeText, unescapeText } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';
import { addressOf, PARTS, textOf } from '../card/parts.ts';
import { quote, shortQuote } from '../card/quote.ts';
import { reportHeading } from '../card/report-heading.ts';
import type { AnswerState, AnswerView } from './answer-id.ts';
import { buttonRows } from './button-rows.ts';

/** Nothing that a person typed stands beside it. */
const MENTION = /<@(\d+)>/u;

/** What was asked, and around it what a card keeps when its buttons are pressed. */
export interface Asked {
  readonly question: string;
  /** The member whom the answer is for: the only one it pings. */
  readonly addressee: string | undefined;
  /** Address of the message that was searched for. */
  readonly messageUrl: string | undefined;
}

/** What a card takes of what the reports say. */
export type Found = Pick<SearchResult, 'results' | 'closest' | 'reading'>;

/** @returns the passages that a card walks through: those that answer, else the closest */
export function passagesOf({ results, closest }: Found): readonly Result[] {
  return closest ? [closest] : results;
}

/**
 * @param asked - the question
 * @param found - what the reports say to it; as many passages at least as the state's position
 * @param state - which of them is shown and how
 * @param isPrivate - whether only the asker sees the card, who may then share it; else they may take
 * it back
 * @param note - a sentence of the bot's own above the passage
 * @returns the card that shows the passage word for word, where it stands, and its source
 */
export function answerCard(
  asked: Asked,
  found: Found,
  state: AnswerState,
  isPrivate: boolean,
  note?: string,
): Card {
  const passages = passagesOf(found);
  const result = passages[state.position];
  if (!result) return card(text(messages.answer.changed));
  const { report, paragraph } = result;
  return card(
    ...header(asked, found.reading),
    rule(),
    ...(note === undefined ? [] : [text(note)]),
    ...caveat(found.closest),
    text(reportHeading(report), ...body(result, state.view)),
    text(`-# ${messages.answer.place(paragraph, report.paragraphs.length)}`),
    ...buttonRows(passages, state, found.closest !== undefined, isPrivate),
    ...links(report.url, asked.messageUrl),
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

/** Whoever sees a passage that may not answer is told so, and why. */
function caveat(closest: Closest | undefined): APIComponentInContainer[] {
  if (!closest) return [];
  const { sentence, because } = messages.closest;
  return [text(...(closest.gate ? [because[closest.gate]] : []), sentence)];
}

function body({ report, paragraph, text: whole, excerpt, highlights }: Result, view: AnswerView) {
  if (view === 'excerpt') return [quote(excerpt)];
  const passage = { text: whole, highlights };
  if (view === 'whole') return [shortQuote(passage, OURS.passage)];
  const share = Math.floor(OURS.passage / 3);
  const neighbour = (number: number): string[] => {
    const beside = report.paragraphs[number - 1];
    return beside ? [shortQuote({ text: beside, highlights: [] }, share)] : [];
  };
  const around = [neighbour(paragraph - 1), [shortQuote(passage, share)], neighbour(paragraph + 1)];
  return around.flat().flatMap((piece, at) => (at === 0 ? [piece] : ['', piece]));
}

/**
 * Reads off an answer's card what was asked: the card itself keeps it, so that its buttons work after
 * a restart and after a change of wording.
 *
 * @returns undefined when the message is no card of an answer
 */
export function readAnswer(message: Message): Asked | undefined {
  const question = textOf(message, PARTS.question);
  if (question === undefined) return undefined;
  return {
    question: unescapeText(question),
    addressee: MENTION.exec(textOf(message, PARTS.addressee) ?? '')?.[1],
    messageUrl: addressOf(message, PARTS.message),
  };
}
