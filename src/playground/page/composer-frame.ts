import { icon } from '../view/icons.ts';
import { sentences } from '../view/page-messages.ts';
import { followDirection, make } from './dom.ts';

/** Discord's limit for a message, in UTF-16 units. */
const LONGEST = '2000';

/** The elements of the composer. */
export interface ComposerFrame {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** Opens the menu of commands by touch; a keyboard has the key `/`. */
  readonly opener: HTMLButtonElement;
  /** Says what is to be typed, or what is wrong with it. */
  readonly hint: HTMLElement;
}

/** @param list - the element above the composer */
export function composerFrame(list: HTMLElement): ComposerFrame {
  const { label, openCommands, send } = sentences.composer;
  const input = make('input', {
    type: 'text',
    role: 'combobox',
    class: 'composer-input',
    autocomplete: 'off',
    enterkeyhint: 'send',
    maxlength: LONGEST,
    'aria-label': label,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-describedby': 'composer-hint',
  });
  followDirection(input);
  const look = { type: 'button', class: 'secondary opener', tabindex: '-1' };
  const opener = make('button', { ...named(openCommands), ...look }, icon('slash'));
  const sender = make('button', { ...named(send), class: 'send' }, icon('send'));
  const fields = make('div', { class: 'line composer-fields' }, input);
  const row = make('div', { class: 'line composer-row' }, opener, fields, sender);
  const hint = make('p', { id: 'composer-hint', class: 'small hint', role: 'status' });
  const form = make('form', { class: 'composer', novalidate: '' }, list, row, hint);
  return { form, input, opener, hint };
}

function named(name: string) {
  return { 'aria-label': name, title: name };
}
