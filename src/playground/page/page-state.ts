import type { Surroundings } from '../view/markdown.ts';
import type {
  Change,
  Offer,
  Person,
  Persona,
  ShownChannel,
  ShownMessage,
  Snapshot,
  Unanswered,
} from '../view/protocol.ts';
import type { ShownExplanation } from '../view/why-data.ts';
import type { ActingAs } from './api-client.ts';

/** What the page shows: the snapshot, the persona of the visitor, and the channel. */
export class PageState {
  persona: Persona = 'member';
  /** Messages with a button whose press the bot did not answer. */
  readonly failed = new Set<string>();
  /** The open explanation of a message. */
  why: { readonly message: string; readonly explanation: ShownExplanation } | undefined;
  readonly unanswered = new Map<string, Unanswered>();
  #snapshot: Snapshot;
  #channel = '';
  readonly #messages = new Map<string, ShownMessage>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.apply({ kind: 'snapshot', snapshot });
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** The channel one went to; the first one until then. */
  get channel(): ShownChannel {
    const { channels } = this.#snapshot;
    const channel = channels.find(({ id }) => id === this.#channel) ?? channels[0];
    if (!channel) throw new Error('There is no channel');
    return channel;
  }

  /** What may be done here. */
  get offer(): Offer {
    return this.channel.offers[this.persona];
  }

  get me(): Person {
    return this.#snapshot.personas[this.persona];
  }

  get acting(): ActingAs {
    return { as: this.persona, channel: this.channel.id };
  }

  /** The messages of this channel that this persona sees, oldest first. */
  get messages(): ShownMessage[] {
    const { me, channel: here } = this;
    return [...this.#messages.values()].filter(
      ({ channel, visibleTo }) =>
        channel === here.id && (visibleTo === null || visibleTo === me.id),
    );
  }

  /** The names of what is mentioned here, and the current time. */
  get surroundings(): Surroundings {
    const { channels, personas, bot } = this.#snapshot;
    const people = [personas.member, personas.moderator, bot];
    return {
      personName: (id) => people.find((person) => person.id === id)?.name,
      channelName: (id) => channels.find((channel) => channel.id === id)?.name,
      now: Date.now(),
    };
  }

  go(channel: string): void {
    this.#channel = channel;
  }

  /** Applies a change that the server sent. */
  apply(change: Change): void {
    if (change.kind === 'message') this.#messages.set(change.message.id, change.message);
    else if (change.kind === 'deleted') this.#messages.delete(change.id);
    else {
      this.#snapshot = change.snapshot;
      this.#messages.clear();
      for (const message of change.snapshot.messages) this.#messages.set(message.id, message);
    }
  }
}
