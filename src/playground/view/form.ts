import { type Component, ComponentType, TextInputStyle } from './component-types.ts';
import { unknown } from './component-views.ts';
import { button, type Tag, tag, when } from './markup.ts';
import { sentences } from './page-messages.ts';
import type { ShownModal } from './protocol.ts';

/** Discord's limit for the text of a field that sets none, in UTF-16 units. */
const LONGEST = 4000;

/** @returns a modal as a dialog, with the bot's name in its warning */
export function dialog({ title, components }: ShownModal, bot: string): Tag {
  const { cancel, send, warning } = sentences.modal;
  return tag(
    'dialog',
    { class: 'modal', 'aria-labelledby': 'modal-title' },
    tag(
      'form',
      { method: 'dialog', novalidate: '' },
      tag('h2', { id: 'modal-title', dir: 'auto' }, title),
      tag('p', { class: 'modal-warning' }, warning(bot)),
      components.map(field),
      tag('p', { class: 'failure', role: 'alert', id: 'modal-problem', hidden: '' }),
      tag(
        'div',
        { class: 'line modal-buttons' },
        button('button secondary', { 'data-cancel': '' }, cancel),
        tag('button', { type: 'submit', class: 'button primary' }, send),
      ),
    ),
  );
}

/** @returns a text field's problem with what was typed, in a sentence */
export function fieldProblem(
  { required, min_length, max_length }: Component,
  text: string,
): string | undefined {
  const sentence = sentences.option;
  // A modal's fields are required unless they say otherwise.
  if (text === '') return (required ?? true) ? sentence.required : undefined;
  if (text.length < (min_length ?? 0)) return sentence.tooShort(min_length ?? 0);
  if (text.length > (max_length ?? LONGEST)) return sentence.tooLong(max_length ?? LONGEST);
  return undefined;
}

/** @returns all text fields of a modal, top to bottom */
export function textFields(components: readonly Component[]): Component[] {
  return components.flatMap((one) => {
    if (one.type === ComponentType.TextInput) return [one];
    return textFields([...(one.components ?? []), ...(one.component ? [one.component] : [])]);
  });
}

function field({ type, label, description, component, components }: Component): Tag {
  const look = { class: 'field' };
  if (type === ComponentType.Label && component) {
    const more = description && tag('p', { class: 'small', dir: 'auto' }, description);
    return tag('div', look, labelled(component, label), more);
  }
  if (type === ComponentType.ActionRow) {
    return tag(
      'div',
      look,
      components?.flatMap((one) => labelled(one, one.label)),
    );
  }
  return unknown(sentences.unknownComponent(type));
}

function labelled(input: Component, label: string | null | undefined): Tag[] {
  const { type, custom_id, style, value, placeholder, required, max_length } = input;
  if (type !== ComponentType.TextInput) return [unknown(sentences.unknownComponent(type))];
  const id = `field-${custom_id}`;
  const isLong = style === TextInputStyle.Paragraph;
  const attributes = {
    id,
    name: custom_id ?? '',
    dir: 'auto',
    placeholder: placeholder ?? undefined,
    required: when(required ?? true),
    'data-most': String(max_length ?? LONGEST),
  };
  return [
    tag('label', { for: id, dir: 'auto' }, label ?? ''),
    isLong
      ? tag('textarea', { ...attributes, rows: '8' }, value ?? '')
      : tag('input', { ...attributes, type: 'text', value: value ?? '' }),
    tag('output', { class: 'small counter', for: id }),
  ];
}
