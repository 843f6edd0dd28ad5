import type { ActionOutcome, CommandRequest, Persona } from '../view/protocol.ts';
import { server } from './api-client.ts';
import { openModal } from './modal.ts';
import type { PageState } from './page-state.ts';

/** Does what the visitor wants done, as whom they act, and notes what became of it. */
export class Actor {
  readonly #state: PageState;
  readonly #changed: (isRefused: boolean) => void;

  /** @param changed - is told when something was done, and whether it was refused */
  constructor(state: PageState, changed: (isRefused: boolean) => void) {
    this.#state = state;
    this.#changed = changed;
  }

  async say(content: string): Promise<void> {
    this.#after(await server.say(this.#state.acting, content), () => undefined);
  }

  async use(use: CommandRequest): Promise<void> {
    const failed = this.#unanswered(use.name, true);
    this.#after(await server.command(this.#state.acting, use), failed);
  }

  async useOnMessage(id: string, command: string): Promise<void> {
    const failed = this.#unanswered(command, false);
    this.#after(await server.messageCommand(this.#persona, id, command), failed);
  }

  /** Presses a button of a message; once, until the bot has answered. */
  async press(button: HTMLElement, customId: string): Promise<void> {
    const id = button.closest('article')?.dataset.id ?? '';
    if (button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    this.#state.failed.delete(id);
    const outcome = await server.press(this.#persona, id, customId);
    button.ariaBusy = 'false';
    this.#after(outcome, () => this.#state.failed.add(id));
  }

  /** Puts a private message away. */
  async dismiss(id: string): Promise<void> {
    if (!this.#state.unanswered.delete(id)) await server.dismiss(id);
    this.#changed(false);
  }

  get #persona(): Persona {
    return this.#state.persona;
  }

  #after(outcome: ActionOutcome, failed: () => void): void {
    if (outcome.kind === 'failed') failed();
    if (outcome.kind === 'modal') {
      const { interaction, modal } = outcome;
      openModal(modal, this.#state.snapshot.bot.name, async (values) => {
        const { kind } = await server.submit(interaction, values);
        return kind === 'done';
      });
    }
    this.#changed(outcome.kind === 'refused');
  }

  /** @returns how to note that a command was not answered, for who used it and where */
  #unanswered(command: string, isSlash: boolean): () => void {
    const { me, channel, unanswered } = this.#state;
    return () => {
      const time = new Date().toISOString();
      const id = `unanswered-${time}`;
      unanswered.set(id, { id, time, command, isSlash, by: me, channel: channel.id });
    };
  }
}
