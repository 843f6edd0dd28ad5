import type { ActionOutcome, CommandRequest } from '../view/protocol.ts';
import { act } from './api-client.ts';
import { openModal } from './modal.ts';
import type { PageState } from './page-state.ts';

/** Sends what the visitor does, as the chosen persona, and keeps what failed. */
export class Actor {
  readonly #state: PageState;
  readonly #changed: (isRefused: boolean) => void;

  /** @param changed - called after each action with whether it was refused */
  constructor(state: PageState, changed: (isRefused: boolean) => void) {
    this.#state = state;
    this.#changed = changed;
  }

  /** Sends a message, or uses a slash command. */
  async send(what: string | CommandRequest): Promise<void> {
    const { acting } = this.#state;
    if (typeof what === 'string') {
      this.#after(await act('/say', { ...acting, content: what }));
    } else {
      const failed = this.#unanswered(what.name, true);
      this.#after(await act('/command', { ...acting, ...what }), failed);
    }
  }

  async useOnMessage(message: string, name: string): Promise<void> {
    const failed = this.#unanswered(name, false);
    const body = { as: this.#state.persona, message, name };
    this.#after(await act('/message-command', body), failed);
  }

  /** Presses a button of a message; once, until the bot has answered. */
  press(button: HTMLElement, customId: string): Promise<void> {
    return this.#use(button, '/press', { customId });
  }

  /** Chooses values of a menu of a message; once, until the bot has answered. */
  select(button: HTMLElement, customId: string, values: readonly string[]): Promise<void> {
    return this.#use(button, '/select', { customId, values });
  }

  /** Dismisses a private message. */
  async dismiss(message: string): Promise<void> {
    if (!this.#state.unanswered.delete(message)) await act('/dismiss', { message });
    this.#changed(false);
  }

  async #use(button: HTMLElement, path: string, what: object): Promise<void> {
    const message = button.closest('article')?.dataset.id ?? '';
    if (button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    const { failed, persona } = this.#state;
    failed.delete(message);
    const outcome = await act(path, { as: persona, message, ...what });
    button.ariaBusy = 'false';
    this.#after(outcome, () => failed.add(message));
  }

  #after(outcome: ActionOutcome, failed?: () => void): void {
    if (outcome.kind === 'failed') failed?.();
    if (outcome.kind === 'modal') {
      const { interaction, modal } = outcome;
      openModal(modal, this.#state.snapshot.bot.name, async (values) => {
        const { kind } = await act('/submit', { interaction, values });
        return kind === 'done';
      });
    }
    this.#changed(outcome.kind === 'refused');
  }

  /** @returns a function that keeps that a command was not answered, for its user and channel */
  #unanswered(command: string, isSlash: boolean): () => void {
    const { me, channel, unanswered } = this.#state;
    return () => {
      const time = new Date().toISOString();
      const id = `unanswered-${time}`;
      unanswered.set(id, { id, time, command, isSlash, by: me, channel: channel.id });
    };
  }
}
