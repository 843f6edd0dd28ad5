import { type GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';
import { secret, shardOf } from '../world/ids.ts';
import { type Identify, sendPayload } from './payloads.ts';

/** What one shard of a bot was told since it identified, over one connection after another. */
export class Session {
  readonly id = secret(16);
  readonly shard: Identify['shard'];
  socket: WebSocket | null;
  /** The sequence number of each is its place, from 1. */
  readonly #dispatched: object[] = [];

  constructor(shard: Identify['shard'], socket: WebSocket) {
    this.shard = shard;
    this.socket = socket;
  }

  /** Whether it hears of this guild, or, for `null`, of direct messages. */
  hears(guildId: string | null): boolean {
    const [id, count] = this.shard;
    return id === (guildId === null ? 0 : shardOf(guildId, count));
  }

  /** Tells an event, now or when the session is resumed. */
  dispatch(t: GatewayDispatchEvents, d: object): void {
    const payload = { op: GatewayOpcodes.Dispatch, s: this.#dispatched.length + 1, t, d };
    this.#dispatched.push(payload);
    if (this.socket) sendPayload(this.socket, payload);
  }

  /**
   * Goes on over another connection, with what was dispatched after a sequence number.
   * @returns whether there is such a number
   */
  resume(socket: WebSocket, seq: number): boolean {
    if (seq > this.#dispatched.length) return false;
    this.socket = socket;
    for (const payload of this.#dispatched.slice(seq)) sendPayload(socket, payload);
    return true;
  }
}
