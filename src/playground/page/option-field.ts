import type { Entry } from '../view/filling.ts';
import { tag } from '../view/markup.ts';
import type { Choice, ShownOption } from '../view/protocol.ts';
import { followDirection, make } from './dom.ts';

/** The field of an option in the composer. */
export class OptionField {
  readonly option: ShownOption;
  readonly input: HTMLInputElement;
  readonly element: HTMLElement;
  #picked: Choice | undefined;

  constructor(option: ShownOption) {
    this.option = option;
    const { name, required } = option;
    const label = `option-${name}`;
    this.input = make('input', {
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      enterkeyhint: 'send',
      spellcheck: 'false',
      'aria-labelledby': label,
      'aria-describedby': 'composer-hint',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-required': `${required}`,
    });
    const shownName = tag('span', { id: label, class: 'secondary pill-name', dir: 'auto' }, name);
    this.element = make('span', { class: 'pill' }, shownName, this.input);
    followDirection(this.input);
    this.element.addEventListener('pointerup', () => this.input.focus());
  }

  get entry(): Entry {
    return { text: this.input.value, picked: this.#picked };
  }

  /** Takes a choice from the list. */
  pick(choice: Choice): void {
    this.#picked = choice;
    this.input.value = choice.name;
    this.mark(false);
  }

  /** Shows whether something is wrong with the entry. */
  mark(isWrong: boolean): void {
    this.element.classList.toggle('invalid', isWrong);
    this.input.ariaInvalid = isWrong ? 'true' : null;
  }
}
