import type { Component, MenuOption } from './component-types.ts';
import { bdi, button, type Tag, tag, when } from './markup.ts';
import { sentences } from './page-messages.ts';

/**
 * Discord opens a list and sends the choice when the list is closed. Here a button sends it, so that a
 * keyboard can reach every option first.
 *
 * @returns a string select menu as options that open below its placeholder
 */
export function selectMenu({
  custom_id,
  placeholder,
  options,
  min_values,
  max_values,
  disabled,
}: Component): Tag {
  const name = placeholder ?? sentences.menu.placeholder;
  const most = max_values ?? 1;
  const type = most === 1 ? 'radio' : 'checkbox';
  const data = {
    'data-select': custom_id ?? undefined,
    'data-least': `${min_values ?? 1}`,
    'data-most': `${most}`,
  };
  return tag(
    'details',
    { class: 'menu' },
    tag('summary', { class: 'button secondary' }, bdi(name)),
    tag(
      'fieldset',
      { class: 'menu-options', disabled: when(disabled ?? false), 'aria-label': name },
      (options ?? []).map((option) => choice(option, type, custom_id ?? '')),
    ),
    button('button primary', { ...data, disabled: when(disabled ?? false) }, sentences.menu.done),
  );
}

function choice(option: MenuOption, type: string, name: string): Tag {
  const { label, value, description } = option;
  const checked = when(option.default ?? false);
  return tag(
    'label',
    { class: 'menu-option' },
    tag('input', { type, name, value, checked }),
    tag(
      'span',
      {},
      bdi(label),
      description && tag('small', { class: 'small', dir: 'auto' }, ` ${description}`),
    ),
  );
}
