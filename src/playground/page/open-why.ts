import { whyId } from '../view/why.ts';
import { server } from './api-client.ts';
import type { Conversation } from './conversation.ts';
import type { PageState } from './page-state.ts';

/** Opens and closes what tells why a message says what it says: of one message at a time. */
export class OpenWhy {
  readonly #state: PageState;
  readonly #conversation: Conversation;

  constructor(state: PageState, conversation: Conversation) {
    this.#state = state;
    this.#conversation = conversation;
    conversation.element.addEventListener('keydown', (event) => {
      const { target, key } = event;
      const id = target instanceof Element ? target.closest('article')?.dataset.id : undefined;
      if (key !== 'Escape' || id === undefined || state.why?.message !== id) return;
      event.preventDefault();
      this.#close(id);
    });
  }

  /** Opens it for a message, or closes it. */
  async toggle(id: string): Promise<void> {
    if (this.#state.why?.message === id) return this.#close(id);
    await this.#ask(id);
    const region = document.getElementById(whyId(id));
    region?.focus({ preventScroll: true });
    region?.scrollIntoView({ block: 'start' });
  }

  /** Asks anew for what is open: by other knowledge it may be otherwise. */
  async refresh(): Promise<void> {
    const { why } = this.#state;
    if (why) await this.#ask(why.message);
  }

  async #ask(message: string): Promise<void> {
    const explanation = await server.why(message);
    this.#state.why = explanation && { message, explanation };
    this.#conversation.render();
  }

  #close(id: string): void {
    this.#state.why = undefined;
    this.#conversation.render();
    this.#conversation.element.querySelector<HTMLElement>(`[data-why="${id}"]`)?.focus();
  }
}
