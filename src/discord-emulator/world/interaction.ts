import type { APIApplicationCommandOptionChoice, APIUser, InteractionType } from 'discord.js';
import type { ModalBody } from '../forms/bodies.ts';
import type { ChangeNotifier } from './change-notifier.ts';
import { randomToken, snowflake } from './ids.ts';
import type { Channel, StoredMessage } from './world-model.ts';

/** Who acts, and where. */
export interface ActionContext {
  readonly user: APIUser;
  readonly channel: Channel;
}

/** By default the ordinary member acts in the text channel. */
export type ActionOptions = Partial<ActionContext>;

/** A person's action. */
export interface Action extends ActionContext {
  readonly type: InteractionType;
  readonly data: object;
  /** The message whose component was used, or from which a modal was opened. */
  readonly message?: StoredMessage;
}

/** A person's action and the bot's responses, with methods to wait for them. */
export class Interaction {
  readonly id = snowflake();
  readonly token = randomToken();
  readonly action: Action;
  state: 'waiting' | 'answered' | 'failed' = 'waiting';
  /** The message that `@original` names. */
  original: StoredMessage | null = null;
  /** The messages after the first response. */
  readonly followUps: StoredMessage[] = [];
  /** The choices that the bot offered for autocompletion. */
  offered: readonly APIApplicationCommandOptionChoice[] | null = null;
  /** The modal that the bot opened. */
  opened: ModalBody | null = null;
  readonly #changes: ChangeNotifier;

  /** The interaction fails when the bot does not respond within the deadline. */
  constructor(action: Action, respondMs: number, changes: ChangeNotifier) {
    this.action = action;
    this.#changes = changes;
    setTimeout(() => {
      if (this.state !== 'waiting') return;
      this.state = 'failed';
      changes.notify();
    }, respondMs).unref();
  }

  /**
   * Waits for the first response; its message may still be "thinking…".
   * @throws Error when the bot did not respond within the deadline
   */
  response(): Promise<this> {
    return this.waitFor('a response', () => {
      if (this.state === 'failed') throw new Error('The application did not respond');
      return this.state === 'answered' ? this : undefined;
    });
  }

  /**
   * Waits for the complete message that the bot sent or changed as its response.
   * @throws Error when the bot did not respond, or not with a message
   */
  async message(): Promise<StoredMessage> {
    const message = required((await this.response()).original, 'answer with a message');
    return this.waitFor('the end of "thinking…"', () => (message.loading ? undefined : message));
  }

  /** @throws Error when the bot did not respond, or not with choices */
  async choices(): Promise<readonly APIApplicationCommandOptionChoice[]> {
    return required((await this.response()).offered, 'answer with choices');
  }

  /** @throws Error when the bot did not respond, or not with a modal */
  async modal(): Promise<ModalBody> {
    return required((await this.response()).opened, 'open a modal');
  }

  /** Waits for a message after the first response, by default the first. */
  followUp(index = 0): Promise<StoredMessage> {
    return this.waitFor('a follow-up', () => this.followUps[index]);
  }

  /** Waits until the probe returns something; runs it after every change of the emulated Discord. */
  waitFor<T>(what: string, probe: () => T | undefined): Promise<T> {
    return this.#changes.waitFor(what, probe);
  }
}

function required<T>(found: T | null, what: string): T {
  if (found === null) throw new Error(`The application did not ${what}`);
  return found;
}
