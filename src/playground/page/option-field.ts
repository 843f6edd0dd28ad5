import type { Entry } from '../view/filling.ts';
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
    this.element = make(
      'span',
      { class: 'pill' },
      {
        tag: 'span',
        attributes: { id: label, class: 'secondary pill-name', dir: 'auto' },
        children: [name],
      },
    );
    followDirection(this.input);
    this.element.append(this.input);
    this.element.addEventListener('pointerup', () => this.input.focus());
  }

  get entry(): Entry {
    return { text: this.input.value, picked: this.#picked };
  }

  /** Takes a choice from the list. @param then - what is done next */
  pick(choice: Choice, then: () => void): void {
    this.#picked = choice;
    this.input.value = choice.name;
    this.mark(false);
    then();
  }

  /** Shows whether something is wrong with the entry. */
  mark(isWrong: boolean): void {
    this.element.classList.toggle('invalid', isWrong);
    if (isWrong) this.input.setAttribute('aria-invalid', 'true');
    else this.input.removeAttribute('aria-invalid');
  }
}
