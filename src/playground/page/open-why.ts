import { whyId } from '../view/why.ts';
import { server } from './api-client.ts';
import type { Conversation } from './conversation.ts';
import { around } from './dom.ts';
import { server } from './server.ts';
import type { State } from './state.ts';

/** Opens and closes what tells why a message says what it says: of one message at a time. */
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

  /** Opens it for a message, or closes it. */
  async toggle(id: string): Promise<void> {
    if (this.#state.why?.message === id) return this.#close(id);
    await this.#ask(id);
    const region = document.getElementById(whyId(id));
    region?.focus({ preventScroll: true });
    region?.scrollIntoView({ block: 'start' });
  }

  /** Asks again about what is open: other reports may give other reasons. */
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
