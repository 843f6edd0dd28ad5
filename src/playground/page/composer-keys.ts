import type { ListBox } from './list-box.ts';

/** What keys do in a field of the composer, beside going through the list above it. */
export interface KeyActions {
  send(): void;
  /** Gives up what was begun. */
  cancel(): void;
  /** Takes back what stands before, where there is nothing left to erase. @returns whether it did */
  back(): boolean;
}

/** Lets the keys of a field go through the list above it, and do the rest. */
export function watchKeys(field: HTMLInputElement, list: ListBox, actions: KeyActions): void {
  field.addEventListener('keydown', (event) => {
    // While an input method composes, its keys are its own.
    if (!event.isComposing && isDone(event, list, actions)) event.preventDefault();
  });
}

/** Does what a key is for. @returns whether it is for something, so that it does nothing else */
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

/** Lets whoever types with the focus on no field write all the same, as in Discord. */
export function typeAnywhere(composer: { focus(): void }): void {
  document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey, target }) => {
    const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    const elsewhere = 'input, textarea, dialog, [role=menu]';
    if (!isLetter || (target instanceof Element && target.closest(elsewhere))) return;
    // The letter itself goes to what has the focus after this.
    composer.focus();
  });
}
