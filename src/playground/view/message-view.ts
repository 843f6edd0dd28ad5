import { component } from './component-views.ts';
import { clock, today } from './formats.ts';
import { avatar, badge, icon } from './icons.ts';
import type { Surroundings } from './markdown.ts';
import { bdi, button, type Markup, type Tag, tag } from './markup.ts';
import { sentences } from './page-messages.ts';
import type { Before, Person, ShownMessage, Unanswered } from './protocol.ts';
import { whyButton, whyRegion } from './why.ts';
import type { ShownExplanation } from './why-data.ts';

/** How a message stands among others. */
export interface Standing extends Surroundings {
  /** Whether it follows one of the same author just before. */
  readonly isContinued: boolean;
  /** Whether the bot did not answer a press of one of its buttons. */
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

/** @returns whether a message is shown as part of the one before it */
export function isContinued(message: ShownMessage, last: ShownMessage | undefined): boolean {
  if (!last || message.before || message.visibleTo !== null || last.visibleTo !== null)
    return false;
  const apart = Date.parse(message.time) - Date.parse(last.time);
  return last.author.id === message.author.id && apart < TOGETHER;
}

/** @returns a message of the channel */
export function article(message: ShownMessage, standing: Standing): Tag {
  const { id, author, visibleTo, before, time } = message;
  const { isContinued, isForMe, hasFailed, hasCommands, why } = standing;
  const kinds = [
    'message',
    isContinued && 'continued',
    visibleTo !== null && 'private',
    isForMe && 'for-me',
  ];
  return tag(
    'article',
    {
      id: `message-${id}`,
      class: kinds.filter(Boolean).join(' '),
      'aria-label': author.name,
      tabindex: '-1',
      'data-id': id,
    },
    before && answered(before),
    isContinued
      ? tag('time', { class: 'small aside', datetime: time }, clock(time))
      : avatar(author),
    tag(
      'div',
      { class: 'body' },
      !isContinued && authorLine(author, time),
      content(message, standing),
      hasFailed && failure(sentences.interactionFailed),
      foot(message, why !== undefined),
      why && whyRegion(id, why),
    ),
    hasCommands && more(),
  );
}

/** @returns what stands for an answer that never came */
export function unanswered({ id, time, by, command, isSlash }: Unanswered, bot: Person): Tag {
  return tag(
    'article',
    { class: 'message private', 'aria-label': bot.name, tabindex: '-1', 'data-id': id },
    answered({ kind: 'command', by, name: command, isSlash }),
    avatar(bot),
    tag(
      'div',
      { class: 'body' },
      authorLine(bot, time),
      failure(sentences.noResponse),
      tag('footer', { class: 'line small privacy' }, privacy(id)),
    ),
  );
}

/** The line above a message that says what it answers. */
function answered(before: Before): Tag {
  const line = { class: 'line answered' };
  if (before.kind === 'hidden') return tag('div', line, tag('i', {}, sentences.hidden));
  const by = [avatar(before.by), bdi(before.by.name, 'name')];
  if (before.kind === 'command') {
    const name = bdi(before.isSlash ? `/${before.name}` : before.name, 'link');
    return tag('div', line, by, ` ${sentences.used} `, name);
  }
  const target = { tabindex: '-1', 'data-message': before.id };
  return tag('div', line, by, ' ', button('excerpt', target, bdi(before.text)));
}

function authorLine({ name, isBot }: Person, time: string): Tag {
  return tag(
    'header',
    { class: 'author' },
    bdi(name, 'name'),
    isBot && badge(),
    tag('time', { class: 'small', datetime: time }, today(time)),
  );
}

/** What people type shows as they typed it; only the bot's cards are formatted. */
function content(message: ShownMessage, around: Surroundings): Markup[] {
  if (message.isThinking) {
    const dots = tag('span', { class: 'dots' });
    return [tag('p', { class: 'line thinking' }, dots, sentences.thinking(message.author.name))];
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
function foot({ id, visibleTo, hasWhy }: ShownMessage, isWhyOpen: boolean): Tag | undefined {
  const isPrivate = visibleTo !== null;
  if (!isPrivate && !hasWhy) return undefined;
  return tag(
    'footer',
    { class: 'line small privacy' },
    isPrivate && privacy(id),
    isPrivate && hasWhy && DOT,
    hasWhy && whyButton(id, isWhyOpen),
  );
}

const DOT = ' • ';

function privacy(id: string): Markup[] {
  const dismiss = button('link', { 'data-dismiss': id }, sentences.dismiss);
  return [icon('eye'), tag('span', {}, sentences.private), DOT, dismiss];
}

function more(): Tag {
  const name = { 'aria-label': sentences.moreCommands, title: sentences.moreCommands };
  const attributes = { tabindex: '-1', 'data-more': '', 'aria-haspopup': 'menu', ...name };
  return button('more', attributes, icon('more'));
}
