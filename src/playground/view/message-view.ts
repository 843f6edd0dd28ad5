import { answered } from './before.ts';
import { component } from './component-views.ts';
import { avatar, icon } from './icons.ts';
import type { Surroundings } from './markdown.ts';
import { type Markup, type Tag, tag } from './markup.ts';
import { sentences } from './page-messages.ts';
import type { Before, Person, ShownMessage, Unanswered } from './protocol.ts';
import { clock, written } from './times.ts';
import { whyButton, whyRegion } from './why.ts';
import type { ShownExplanation } from './why-data.ts';

/** How a message stands among others. */
export interface Standing extends Surroundings {
  /** Whether it goes on from one of the same author just before. */
  readonly isContinued: boolean;
  /** Whether a button of it was pressed in vain. */
  readonly hasFailed: boolean;
  /** Whether it notified who is looking. */
  readonly isForMe: boolean;
  /** Whether there are commands for it. */
  readonly hasCommands: boolean;
  /** Why it says what it says, when somebody asked; undefined: it is not shown. */
  readonly why: ShownExplanation | undefined;
}

/** Messages of one author within this time, in milliseconds, stand together. */
const TOGETHER = 7 * 60_000;

/** @returns the line above the first message of a day */
export function dayLine(name: string): Tag {
  return tag('div', { class: 'line small day', role: 'separator' }, tag('span', {}, name));
}

/** @returns whether a message goes on from the one before it */
export function isContinued(message: ShownMessage, last: ShownMessage | undefined): boolean {
  if (!last || message.before || message.visibleTo !== null || last.visibleTo !== null)
    return false;
  const apart = Date.parse(message.time) - Date.parse(last.time);
  return last.author.id === message.author.id && apart < TOGETHER;
}

/** @returns a message of the channel */
export function article(message: ShownMessage, standing: Standing): Tag {
  const { id, author, visibleTo, before } = message;
  const kinds = [
    'message',
    ...(standing.isContinued ? ['continued'] : []),
    ...(visibleTo === null ? [] : ['private']),
    ...(standing.isForMe ? ['for-me'] : []),
  ];
  return tag(
    'article',
    {
      id: `message-${id}`,
      class: kinds.join(' '),
      'aria-label': author.name,
      tabindex: '-1',
      'data-id': id,
    },
    ...(before ? [answered(before)] : []),
    ...(standing.isContinued
      ? [tag('time', { class: 'small aside', datetime: message.time }, clock(message.time))]
      : [avatar(author)]),
    tag(
      'div',
      { class: 'body' },
      ...(standing.isContinued ? [] : [authorLine(message.author, message.time)]),
      ...content(message, standing),
      ...(standing.hasFailed ? [failure(sentences.interactionFailed)] : []),
      ...foot(message, standing.why !== undefined),
      ...(standing.why ? [whyRegion(id, standing.why)] : []),
    ),
    ...(standing.hasCommands ? [more()] : []),
  );
}

/** @returns what stands for an answer that never came */
export function unanswered({ id, time, by, command, isSlash }: Unanswered, bot: Person): Tag {
  const before: Before = { kind: 'command', by, name: command, isSlash };
  return tag(
    'article',
    { class: 'message private', 'aria-label': bot.name, tabindex: '-1', 'data-id': id },
    answered(before),
    avatar(bot),
    tag(
      'div',
      { class: 'body' },
      authorLine(bot, time),
      failure(sentences.noResponse),
      tag('footer', { class: 'line small privacy' }, ...privacy(id)),
    ),
  );
}

function authorLine({ name, isBot }: Person, time: string): Tag {
  return tag(
    'header',
    { class: 'author' },
    tag('bdi', { class: 'name' }, name),
    ...(isBot ? [tag('span', { class: 'primary badge' }, sentences.bot)] : []),
    tag('time', { class: 'small', datetime: time }, written(time)),
  );
}

/** What people type shows as they typed it; only the bot's cards are formatted. */
function content(message: ShownMessage, around: Surroundings): Markup[] {
  if (message.isThinking) {
    return [
      tag(
        'p',
        { class: 'line thinking' },
        tag('span', { class: 'dots' }),
        sentences.thinking(message.author.name),
      ),
    ];
  }
  const typed = message.content;
  return [
    ...(typed === '' ? [] : [tag('p', { class: 'plain', dir: 'auto' }, typed)]),
    ...message.components.map((one) => component(one, around)),
    ...(message.isEdited ? [tag('span', { class: 'small' }, sentences.edited)] : []),
  ];
}

function failure(sentence: string): Tag {
  return tag('p', { class: 'line failure', role: 'alert' }, icon('warning'), sentence);
}

/** What stands below a message: that it is private, and what it can be asked. */
function foot({ id, visibleTo, hasWhy }: ShownMessage, isWhyOpen: boolean): Tag[] {
  const parts = [
    ...(visibleTo === null ? [] : privacy(id)),
    ...(visibleTo !== null && hasWhy ? [DOT] : []),
    ...(hasWhy ? [whyButton(id, isWhyOpen)] : []),
  ];
  return parts.length === 0 ? [] : [tag('footer', { class: 'line small privacy' }, ...parts)];
}

const DOT = ' • ';

function privacy(id: string): Markup[] {
  return [
    icon('eye'),
    tag('span', {}, sentences.private),
    DOT,
    tag('button', { type: 'button', class: 'link', 'data-dismiss': id }, sentences.dismiss),
  ];
}

function more(): Tag {
  return tag(
    'button',
    {
      type: 'button',
      class: 'more',
      tabindex: '-1',
      'data-more': '',
      'aria-haspopup': 'menu',
      'aria-label': sentences.moreCommands,
      title: sentences.moreCommands,
    },
    icon('more'),
  );
}
