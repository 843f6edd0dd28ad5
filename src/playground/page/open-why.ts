import { whyId } from '../view/why.ts';
import { explain } from './api-client.ts';
import type { Conversation } from './conversation.ts';
import { around } from './dom.ts';
import type { PageState } from './page-state.ts';

/** Opens and closes the explanation of an answer, one at a time. */
export class OpenWhy {
  readonly #state: PageState;
  readonly #conversation: Conversation;

  constructor(state: PageState, conversation: Conversation) {
    this.#state = state;
    this.#conversation = conversation;
    conversation.element.addEventListener('keydown', (event) => {
      const [, id] = around(event, 'data-id') ?? [];
      if (event.key !== 'Escape' || id === undefined || state.why?.message !== id) return;
      event.preventDefault();
      this.#close(id);
    });
  }

  /** Opens the explanation of a message, or closes it. */
  async toggle(id: string): Promise<void> {
    if (this.#state.why?.message === id) return this.#close(id);
    await this.#load(id);
    const region = document.getElementById(whyId(id));
    region?.focus({ preventScroll: true });
    region?.scrollIntoView({ block: 'start' });
  }

  /** Loads the open explanation again: changed reports may give other reasons. */
  async refresh(): Promise<void> {
    const { why } = this.#state;
    if (why) await this.#load(why.message);
  }

  async #load(message: string): Promise<void> {
    const explanation = await explain(message);
    this.#state.why = explanation ? { message, explanation } : undefined;
    this.#conversation.render();
  }

  #close(id: string): void {
    this.#state.why = undefined;
    this.#conversation.render();
    this.#conversation.element.querySelector<HTMLElement>(`[data-why="${id}"]`)?.focus();
  }
}
