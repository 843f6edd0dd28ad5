import type { Modal, OptionChoice } from '../forms/bodies.ts';
import type { Waits } from '../waits.ts';
import type { Interaction } from '../world/interactions.ts';
import type { StoredMessage } from '../world/model.ts';

/** What a person got to see first: exactly one of these is not `null`, or none after a mere ack. */
export interface FirstResponse {
  readonly message: StoredMessage | null;
  readonly choices: readonly OptionChoice[] | null;
  readonly modal: Modal | null;
}

/** Something a person did with the bot, on whose outcome one can wait. */
export class Use {
  readonly interaction: Interaction;
  readonly #waits: Waits;

  constructor(interaction: Interaction, waits: Waits) {
    this.interaction = interaction;
    this.#waits = waits;
  }

  /** Messages the bot sent after its first response. */
  get followUps(): readonly StoredMessage[] {
    return this.interaction.followUps;
  }

  /**
   * Waits for the first response; the message may still be "thinking…".
   * @throws Error when nobody answered within the deadline
   */
  response(): Promise<FirstResponse> {
    const { interaction } = this;
    return this.until('a response', () => {
      const { state, original: message, choices, modal } = interaction;
      if (state === 'failed') throw new Error('The application did not respond');
      return state === 'answered' ? { message, choices, modal } : undefined;
    });
  }

  /**
   * Waits for the message with which the bot answered, or which it changed, once it is written.
   * @throws Error when nobody answered, or not by a message
   */
  async message(): Promise<StoredMessage> {
    const message = wanted((await this.response()).message, 'answer with a message');
    return this.until('the end of "thinking…"', () => (message.loading ? undefined : message));
  }

  /** @throws Error when nobody answered, or not with choices */
  async choices(): Promise<readonly OptionChoice[]> {
    return wanted((await this.response()).choices, 'answer with choices');
  }

  /** @throws Error when nobody answered, or not with a modal */
  async modal(): Promise<Modal> {
    return wanted((await this.response()).modal, 'open a modal');
  }

  /** Waits for a message after the first response: the first such message unless told otherwise. */
  followUp(index = 0): Promise<StoredMessage> {
    return this.until('a follow-up', () => this.followUps[index]);
  }

  /** Waits until something is to be seen, looking after every change of the embedded Discord. */
  until<T>(what: string, probe: () => T | undefined): Promise<T> {
    return this.#waits.until(what, probe);
  }
}

function wanted<T>(found: T | null, what: string): T {
  if (found === null) throw new Error(`The application did not ${what}`);
  return found;
}
