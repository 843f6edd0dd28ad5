import type { Markup } from '../view/markup.ts';
import { fill, make } from './dom.ts';

/** What may be picked from the list. */
export interface Item {
  /** What shows its name, and nothing else to a screen reader. */
  readonly content: readonly Markup[];
  /** More about it. */
  readonly description: string;
  pick(): void;
}

/** The list above the composer, which belongs to one of its fields at a time. */
export class ListBox {
  readonly #heading = make('p', { class: 'small list-heading', 'aria-hidden': 'true' });
  readonly #list = make('ul', { id: 'choices', role: 'listbox' });
  readonly element = make('div', { class: 'list-box', hidden: '' }, this.#heading, this.#list);
  #owner: HTMLInputElement | undefined;
  #items: readonly Item[] = [];
  #active = -1;

  constructor() {
    // The field keeps the focus while somebody picks with a pointer.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get isOpen(): boolean {
    return this.#items.length > 0;
  }

  /**
   * Offers items to a field; none closes the list.
   *
   * @param first - whether the first one is active from the start, so that Enter picks it
   */
  show(owner: HTMLInputElement, heading: string, items: readonly Item[], first: boolean): void {
    this.close();
    if (items.length === 0) return;
    this.#owner = owner;
    this.#items = items;
    this.#heading.textContent = heading;
    this.#list.setAttribute('aria-label', heading);
    fill(this.#list, ...items.map((item, at) => this.#option(item, at)));
    this.element.hidden = false;
    owner.setAttribute('aria-expanded', 'true');
    owner.setAttribute('aria-controls', this.#list.id);
    if (first) this.#activate(0);
  }

  close(): void {
    this.#owner?.setAttribute('aria-expanded', 'false');
    this.#owner?.removeAttribute('aria-activedescendant');
    this.#owner?.removeAttribute('aria-controls');
    this.#owner = undefined;
    this.#items = [];
    this.#active = -1;
    this.#list.replaceChildren();
    this.element.hidden = true;
  }

  /** Moves up or down by one, and around the ends. */
  move(by: 1 | -1): void {
    const { length } = this.#items;
    const from = this.#active < 0 && by < 0 ? 0 : this.#active;
    this.#activate((from + by + length) % length);
  }

  /** Picks the active item. @returns whether there was one */
  pick(): boolean {
    const item = this.#items[this.#active];
    if (!item) return false;
    this.close();
    item.pick();
    return true;
  }

  #option({ content, description }: Item, at: number): HTMLElement {
    const attributes = { id: `choice-${at}`, role: 'option', 'aria-selected': 'false' };
    const option = make('li', { ...attributes, class: 'line' }, ...content);
    if (description !== '') option.setAttribute('aria-description', description);
    option.addEventListener('pointermove', () => this.#activate(at));
    option.addEventListener('click', () => {
      this.#activate(at);
      this.pick();
    });
    return option;
  }

  #activate(at: number): void {
    if (at === this.#active) return;
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = at;
    const option = this.#list.children[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    this.#owner?.setAttribute('aria-activedescendant', option?.id ?? '');
  }
}
