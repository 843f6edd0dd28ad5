import type { ListBox } from './list-box.ts';

/** What keys do in a field of the composer, besides moving through the list above it. */
export interface KeyActions {
  send(): void;
  cancel(): void;
  /** Removes what stands before an empty field. @returns whether the field was empty */
  back(): boolean;
}

/** Lets the keys of a field move through the list above it, send, cancel and go back. */
export function watchKeys(field: HTMLInputElement, list: ListBox, actions: KeyActions): void {
  field.addEventListener('keydown', (event) => {
    // An input method needs all keys while it composes.
    if (!event.isComposing && isDone(event, list, actions)) event.preventDefault();
  });
}

/** Does what a key is for. @returns whether that replaces the key's default action */
function isDone({ key, shiftKey }: KeyboardEvent, list: ListBox, actions: KeyActions): boolean {
  switch (key) {
    case 'Enter':
      if (!list.pick()) actions.send();
      return true;
    case 'Tab':
      return !shiftKey && list.pick();
    case 'ArrowDown':
    case 'ArrowUp':
      if (list.isOpen) list.move(key === 'ArrowDown' ? 1 : -1);
      return list.isOpen;
    case 'Escape':
      if (list.isOpen) list.close();
      else actions.cancel();
      return true;
    case 'Backspace':
      return actions.back();
    default:
      return false;
  }
}

/** Moves the focus to the composer when somebody types outside all fields, as in Discord. */
export function typeAnywhere(composer: { focus(): void }): void {
  document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey, target }) => {
    const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    const elsewhere = 'input, textarea, dialog, [role=menu]';
    if (!isLetter || (target instanceof Element && target.closest(elsewhere))) return;
    // The browser types the letter into what has the focus after this.
    composer.focus();
  });
}
