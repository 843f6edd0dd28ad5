import type { APIUser, InteractionType } from 'discord.js';
import type { Modal, OptionChoice } from '../forms/bodies.ts';
import { refusals } from '../forms/errors.ts';
import { secret, snowflake } from './ids.ts';
import type { Channel, StoredMessage } from './model.ts';

/** How long the bot may take; Discord's own times by default. */
export interface Deadlines {
  /** For the first response. */
  respondMs: number;
  /** For edits and follow-ups. */
  tokenMs: number;
}

const discordDeadlines: Deadlines = { respondMs: 3000, tokenMs: 15 * 60_000 };

/** Something a person did, and what the bot made of it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: APIUser;
  readonly channel: Channel;
  readonly createdAt: number;
  /** The message whose component was used, or from which a modal was opened. */
  readonly source: StoredMessage | null;
  /** Whether it is a command from the context menu of a message. */
  readonly fromMenu: boolean;
  state: 'waiting' | 'answered' | 'failed';
  /** The message that `@original` names. */
  original: StoredMessage | null;
  readonly followUps: StoredMessage[];
  choices: readonly OptionChoice[] | null;
  modal: Modal | null;
}

/** What an interaction starts from. */
type InteractionSeed = Pick<Interaction, 'type' | 'user' | 'channel' | 'source' | 'fromMenu'>;

/** Keeps the interactions and their deadlines. */
export class Interactions {
  readonly #deadlines: Deadlines;
  readonly #byToken = new Map<string, Interaction>();
  readonly #changed: () => void;

  constructor(deadlines: Partial<Deadlines>, changed: () => void) {
    this.#deadlines = { ...discordDeadlines, ...deadlines };
    this.#changed = changed;
  }

  /** Opens an interaction, which fails when nobody answers within the deadline. */
  open(seed: InteractionSeed): Interaction {
    const interaction: Interaction = {
      ...seed,
      id: snowflake(),
      token: secret(),
      createdAt: Date.now(),
      state: 'waiting',
      original: null,
      followUps: [],
      choices: null,
      modal: null,
    };
    this.#byToken.set(interaction.token, interaction);
    setTimeout(() => {
      if (interaction.state !== 'waiting') return;
      interaction.state = 'failed';
      this.#changed();
    }, this.#deadlines.respondMs).unref();
    return interaction;
  }

  /**
   * Finds the interaction that a callback may still answer.
   * @throws DiscordError 10062 when there is none or it is too late, 40060 on a second answer
   */
  toAnswer(id: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction?.id !== id || interaction.state === 'failed') {
      throw refusals.unknownInteraction();
    }
    if (interaction.state === 'answered') throw refusals.alreadyAcknowledged();
    return interaction;
  }

  /**
   * Finds the interaction whose token serves as a webhook's.
   * @throws DiscordError 50027 for an unknown or expired token, 10015 before the first answer
   */
  webhook(token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (!interaction || Date.now() - interaction.createdAt > this.#deadlines.tokenMs) {
      throw refusals.invalidWebhookToken();
    }
    if (interaction.state !== 'answered') throw refusals.unknownWebhook();
    return interaction;
  }
}
