import { EventEmitter } from 'node:events';
import type { MessageChange } from '../embedded-discord/world/world.ts';
import { describeChannel, describeMessage, describePerson } from './describe.ts';
import type { Scene } from './scene.ts';
import type { Change, Room } from './view/protocol.ts';

/** What the open pages show, and how they hear of changes. */
export class Stage extends EventEmitter<{ change: [Change] }> {
  readonly scene: Scene;
  readonly #suggestion: Room['suggestion'];
  /** Private messages that whoever saw them put away. */
  readonly #dismissed = new Set<string>();

  constructor(scene: Scene, suggestion: Room['suggestion']) {
    super();
    // As many pages may be open as somebody likes.
    this.setMaxListeners(0);
    this.scene = scene;
    this.#suggestion = suggestion;
    scene.discord.onMessage((change) => this.#tell(change));
    scene.discord.world.on('commands', () => this.#change({ kind: 'room', room: this.room() }));
  }

  /** Everything there is now. */
  room(): Room {
    const { discord, places } = this.scene;
    const { guild, world, member, moderator } = discord;
    const messages = places.flatMap(({ channel }) => [...channel.messages.values()]);
    return {
      guild: guild.name,
      bot: describePerson(world.bot),
      personas: {
        member: describePerson(member.user),
        moderator: describePerson(moderator.user),
      },
      channels: places.map((place) => describeChannel(this.scene, place)),
      messages: messages.filter(({ id }) => !this.#dismissed.has(id)).map(describeMessage),
      suggestion: this.#suggestion,
    };
  }

  /** Puts a private message away for good; nothing in the embedded Discord changes. */
  dismiss(id: string): void {
    this.#dismissed.add(id);
    this.#change({ kind: 'gone', id });
  }

  #tell({ kind, message }: MessageChange): void {
    if (this.#dismissed.has(message.id)) return;
    if (kind === 'deleted') this.#change({ kind: 'gone', id: message.id });
    else this.#change({ kind: 'message', message: describeMessage(message) });
  }

  #change(change: Change): void {
    this.emit('change', change);
  }
}
