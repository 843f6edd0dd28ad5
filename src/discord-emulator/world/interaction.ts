import type { APIUser, InteractionType } from 'discord.js';
import type { ModalBody, OptionChoice } from '../forms/bodies.ts';
import type { ChangeNotifier } from './change-notifier.ts';
import { randomToken, snowflake } from './ids.ts';
import type { Channel, StoredMessage } from './world-model.ts';

/**
 * How long the bot may take, for its first response and for edits and follow-ups, and how long Discord
 * knows the nonce of a message.
 */
export interface Deadlines {
  respondMs: number;
  tokenMs: number;
  nonceMs: number;
}

/** Who acts, and where. */
export interface ActionContext {
  readonly user: APIUser;
  readonly channel: Channel;
}

/** The same, by default the ordinary member in the text channel. */
export type ActionOptions = Partial<ActionContext>;

/** What a person did. */
export interface Action extends ActionContext {
  readonly type: InteractionType;
  readonly data: object;
  /** The message whose component was used, or from which a modal was opened. */
  readonly message?: StoredMessage;
}

/** Something a person did, and what the bot made of it, for which one can wait. */
export class Interaction {
  readonly id = snowflake();
  readonly token = randomToken();
  readonly action: Action;
  state: 'waiting' | 'answered' | 'failed' = 'waiting';
  /** The message that `@original` names. */
  original: StoredMessage | null = null;
  /** Messages the bot sent after its first response. */
  readonly followUps: StoredMessage[] = [];
  offeredChoices: readonly OptionChoice[] | null = null;
  openedModal: ModalBody | null = null;
  readonly #expiresAt: number;
  readonly #waits: ChangeNotifier;

  /** Fails when nobody answers within the deadline. */
  constructor(action: Action, { respondMs, tokenMs }: Deadlines, waits: ChangeNotifier) {
    this.action = action;
    this.#expiresAt = Date.now() + tokenMs;
    this.#waits = waits;
    setTimeout(() => {
      if (this.state !== 'waiting') return;
      this.state = 'failed';
      waits.notify();
    }, respondMs).unref();
  }

  get isExpired(): boolean {
    return Date.now() > this.#expiresAt;
  }

  /**
   * Waits for the first response; its message may still be "thinking…".
   * @throws Error when nobody answered within the deadline
   */
  response(): Promise<this> {
    return this.waitFor('a response', () => {
      if (this.state === 'failed') throw new Error('The application did not respond');
      return this.state === 'answered' ? this : undefined;
    });
  }

  /**
   * Waits for the message with which the bot answered, or which it changed, once it is written.
   * @throws Error when nobody answered, or not by a message
   */
  async message(): Promise<StoredMessage> {
    const message = wanted((await this.response()).original, 'answer with a message');
    return this.waitFor('the end of "thinking…"', () => (message.loading ? undefined : message));
  }

  /** @throws Error when nobody answered, or not with choices */
  async choices(): Promise<readonly OptionChoice[]> {
    return wanted((await this.response()).offeredChoices, 'answer with choices');
  }

  /** @throws Error when nobody answered, or not with a modal */
  async modal(): Promise<ModalBody> {
    return wanted((await this.response()).openedModal, 'open a modal');
  }

  /** Waits for a message after the first response: the first such message unless told otherwise. */
  followUp(index = 0): Promise<StoredMessage> {
    return this.waitFor('a follow-up', () => this.followUps[index]);
  }

  /** Waits until something is to be seen, looking after every change of the embedded Discord. */
  waitFor<T>(what: string, probe: () => T | undefined): Promise<T> {
    return this.#waits.waitFor(what, probe);
  }
}

function wanted<T>(found: T | null, what: string): T {
  if (found === null) throw new Error(`The application did not ${what}`);
  return found;
}
