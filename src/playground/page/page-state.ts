import type { Surroundings } from '../view/markdown.ts';
import type {
  Change,
  Offer,
  Persona,
  ShownChannel,
  ShownMessage,
  Snapshot,
  Unanswered,
} from '../view/protocol.ts';
import type { ShownExplanation } from '../view/why-data.ts';
import type { ActingAs } from './api-client.ts';

/** What a visitor sees: the snapshot, who they are in it, and where. */
export class PageState {
  persona: Persona = 'member';
  /** Messages with a button that was pressed in vain. */
  readonly failed = new Set<string>();
  /** Why a message says what it says, when somebody asked. */
  why: { readonly message: string; readonly explanation: ShownExplanation } | undefined;
  readonly unanswered = new Map<string, Unanswered>();
  #channel: ShownChannel;
  #snapshot: Snapshot;
  readonly #messages = new Map<string, ShownMessage>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.#channel = firstOf(snapshot);
    this.apply({ kind: 'snapshot', snapshot });
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  get channel(): ShownChannel {
    return this.#channel;
  }

  /** What may be done here. */
  get offer(): Offer {
    return this.#channel.offers[this.persona];
  }

  get me(): Snapshot['personas'][Persona] {
    return this.#snapshot.personas[this.persona];
  }

  get acting(): ActingAs {
    return { as: this.persona, channel: this.#channel.id };
  }

  /** The messages of this channel that this person sees, oldest first. */
  get messages(): ShownMessage[] {
    const { id } = this.me;
    return [...this.#messages.values()].filter(
      ({ channel, visibleTo }) =>
        channel === this.#channel.id && (visibleTo === null || visibleTo === id),
    );
  }

  /** @returns the message of this id, in whichever channel */
  message(id: string): ShownMessage | undefined {
    return this.#messages.get(id);
  }

  /** What mentions are called here. */
  get surroundings(): Surroundings {
    const { channels, personas, bot } = this.#snapshot;
    const people = [personas.member, personas.moderator, bot];
    return {
      personName: (id) => people.find((person) => person.id === id)?.name,
      channelName: (id) => channels.find((channel) => channel.id === id)?.name,
      now: Date.now(),
    };
  }

  /** Goes to another channel, if there is one of this id. */
  go(id: string): void {
    this.#channel = this.#snapshot.channels.find((channel) => channel.id === id) ?? this.#channel;
  }

  /** Takes over what the server told. */
  apply(change: Change): void {
    if (change.kind === 'message') this.#messages.set(change.message.id, change.message);
    else if (change.kind === 'gone') this.#messages.delete(change.id);
    else this.#enter(change.snapshot);
  }

  #enter(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    this.#channel =
      snapshot.channels.find(({ id }) => id === this.#channel.id) ?? firstOf(snapshot);
    this.#messages.clear();
    for (const message of snapshot.messages) this.#messages.set(message.id, message);
  }
}

function firstOf({ channels: [first] }: Snapshot): ShownChannel {
  if (!first) throw new Error('There is no channel');
  return first;
}
