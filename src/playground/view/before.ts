import { avatar } from './icons.ts';
import { type Tag, tag } from './markup.ts';
import { sentences } from './page-messages.ts';
import type { Before } from './protocol.ts';

/** @returns the line above a message that says what it answers */
export function answered(before: Before): Tag {
  if (before.kind === 'hidden')
    return tag('div', { class: 'line answered' }, tag('i', {}, sentences.hidden));
  const by = [avatar(before.by), tag('bdi', { class: 'name' }, before.by.name)];
  if (before.kind === 'command') {
    const name = tag('bdi', { class: 'link' }, before.isSlash ? `/${before.name}` : before.name);
    return tag('div', { class: 'line answered' }, ...by, ` ${sentences.used} `, name);
  }
  return tag(
    'div',
    { class: 'line answered' },
    ...by,
    ' ',
    tag(
      'button',
      { type: 'button', class: 'excerpt', tabindex: '-1', 'data-message': before.id },
      tag('bdi', {}, before.text),
    ),
  );
}
