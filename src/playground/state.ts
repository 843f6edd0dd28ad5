import { EventEmitter } from 'node:events';
import type { MessageChange } from '../discord-emulator/world/world.ts';
import type { StoredMessage } from '../discord-emulator/world/world-model.ts';
import { cardOf, type PlaygroundAdapter } from './adapter.ts';
import type { Fixtures } from './fixtures.ts';
import type { Change, News, ShownMessage, Snapshot } from './view/protocol.ts';
import { channelView, messageView, personView } from './view-model.ts';

/** What the open pages show; emits every change. */
export class PlaygroundState extends EventEmitter<{ change: [Change] }> {
  readonly fixtures: Fixtures;
  readonly #adapter: PlaygroundAdapter;
  #news: News | null = null;
  /** Private messages that their reader dismissed. */
  readonly #dismissed = new Set<string>();

  constructor(fixtures: Fixtures, adapter: PlaygroundAdapter) {
    super();
    // Any number of pages may be open.
    this.setMaxListeners(0);
    this.fixtures = fixtures;
    this.#adapter = adapter;
    const { world } = fixtures.discord;
    world.on('message', (change) => this.#showMessage(change));
    world.on('commands', () => this.#changeAll());
    adapter.onReload((news) => {
      this.#news = news;
      this.#changeAll();
    });
  }

  /** Everything that a page shows when it opens. */
  snapshot(): Snapshot {
    const { discord, channels } = this.fixtures;
    const { guild, world, member, moderator } = discord;
    const messages = channels.flatMap(({ channel }) => [...channel.messages.values()]);
    return {
      guild: guild.name,
      bot: personView(world.bot),
      personas: {
        member: personView(member.user),
        moderator: personView(moderator.user),
      },
      channels: channels.map((each) => channelView(this.fixtures, each)),
      messages: messages.filter(({ id }) => !this.#dismissed.has(id)).map((one) => this.#view(one)),
      suggestion: this.#adapter.suggestion(),
      news: this.#news,
    };
  }

  /** @returns what explains an answer; undefined when the message answers no question */
  explanationOf(message: StoredMessage): ReturnType<PlaygroundAdapter['why']> {
    return this.#adapter.why(cardOf(message, this.fixtures.discord.world));
  }

  /** Hides a private message for good; nothing changes in the emulator. */
  dismiss(id: string): void {
    this.#dismissed.add(id);
    this.emit('change', { kind: 'deleted', id });
  }

  #showMessage({ kind, message }: MessageChange): void {
    if (this.#dismissed.has(message.id)) return;
    if (kind === 'deleted') this.emit('change', { kind: 'deleted', id: message.id });
    else this.emit('change', { kind: 'message', message: this.#view(message) });
  }

  #view(message: StoredMessage): ShownMessage {
    return messageView(message, this.explanationOf(message) !== undefined);
  }

  #changeAll(): void {
    this.emit('change', { kind: 'snapshot', snapshot: this.snapshot() });
  }
}
