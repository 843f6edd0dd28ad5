import { EventEmitter } from 'node:events';
import type { MessageChange } from '../discord-emulator/world/world.ts';
import type { StoredMessage } from '../discord-emulator/world/world-model.ts';
import { cardOf, type PlaygroundAdapter } from './adapter.ts';
import type { Fixtures } from './fixtures.ts';
import type { Change, News, Rooms, ShownMessage } from './view/protocol.ts';
import type { Explanation } from './view/why-data.ts';
import { channelView, messageView, personView } from './view-model.ts';

/** What the open pages show, and how they hear of changes. */
export class PlaygroundState extends EventEmitter<{ change: [Change] }> {
  readonly scene: Fixtures;
  readonly #insight: PlaygroundAdapter;
  #news: News | null = null;
  /** Private messages that whoever saw them put away. */
  readonly #dismissed = new Set<string>();

  constructor(scene: Fixtures, insight: PlaygroundAdapter) {
    super();
    // As many pages may be open as somebody likes.
    this.setMaxListeners(0);
    this.scene = scene;
    this.#insight = insight;
    scene.discord.onMessage((change) => this.#tell(change));
    scene.discord.world.on('commands', () => this.#changeAll());
  }

  /** Everything there is now. */
  room(): Rooms {
    const { discord, places } = this.scene;
    const { guild, world, member, moderator } = discord;
    const messages = places.flatMap(({ channel }) => [...channel.messages.values()]);
    return {
      guild: guild.name,
      bot: personView(world.bot),
      personas: {
        member: personView(member.user),
        moderator: personView(moderator.user),
      },
      channels: places.map((place) => channelView(this.scene, place)),
      messages: messages
        .filter(({ id }) => !this.#dismissed.has(id))
        .map((one) => this.#describe(one)),
      suggestion: this.#insight.suggestion(),
      news: this.#news,
    };
  }

  /** Tells all pages what became of the knowledge. */
  hear(news: News): void {
    this.#news = news;
    this.#changeAll();
  }

  /** Tells why a message says what it says; undefined when it answers no question. */
  why(message: StoredMessage): Promise<Explanation> | undefined {
    return this.#asked(message)?.();
  }

  /** Puts a private message away for good; nothing in the embedded Discord changes. */
  dismiss(id: string): void {
    this.#dismissed.add(id);
    this.#change({ kind: 'gone', id });
  }

  #tell({ kind, message }: MessageChange): void {
    if (this.#dismissed.has(message.id)) return;
    if (kind === 'deleted') this.#change({ kind: 'gone', id: message.id });
    else this.#change({ kind: 'message', message: this.#describe(message) });
  }

  #describe(message: StoredMessage): ShownMessage {
    return messageView(message, this.#asked(message) !== undefined);
  }

  #asked(message: StoredMessage): ReturnType<PlaygroundAdapter['why']> {
    return this.#insight.why(cardOf(message, this.scene.discord.world));
  }

  #changeAll(): void {
    this.#change({ kind: 'room', room: this.room() });
  }

  #change(change: Change): void {
    this.emit('change', change);
  }
}
