import { avatar } from '../view/icons.ts';
import { type Markup, tag } from '../view/markup.ts';
import type { Choice, Person, ShownCommand, ShownOption } from '../view/protocol.ts';
import type { Item } from './list-box.ts';

const HIDDEN = { 'aria-hidden': 'true' };

/** @returns a slash command in the menu, with whose it is and what it takes */
export function commandItem(
  { name, description, options }: ShownCommand,
  bot: Person,
  pick: () => void,
): Item {
  const takes = options.map((option) =>
    tag(
      'span',
      { ...HIDDEN, class: option.required ? 'small takes required' : 'small takes' },
      option.name,
    ),
  );
  const content = [
    avatar(bot),
    lines(`/${name}`, takes, description),
    tag('span', { ...HIDDEN, class: 'small item-owner' }, bot.name),
  ];
  return { content, description, pick };
}

/** @returns an option that may be added to a command */
export function optionItem({ name, description }: ShownOption, pick: () => void): Item {
  return { content: [lines(name, [], description)], description, pick };
}

/** @returns something to pick for an option */
export function choiceItem({ name }: Choice, pick: () => void): Item {
  const content = [tag('span', { class: 'plain', dir: 'auto' }, name)];
  return { content, description: '', pick };
}

function lines(name: string, more: readonly Markup[], description: string): Markup {
  return tag(
    'span',
    { class: 'item-lines' },
    tag('span', { class: 'line item-first' }, tag('bdi', { class: 'item-name' }, name), ...more),
    tag('span', { ...HIDDEN, class: 'small', dir: 'auto' }, description),
  );
}
