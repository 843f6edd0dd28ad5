import { type GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';
import { randomToken, shardOf } from '../world/ids.ts';
import { type Identify, sendPayload } from './gateway-payloads.ts';

/** What one shard of a bot was told since it identified, over one connection after another. */
export class Session {
  readonly id = randomToken(16);
  readonly shard: Identify['shard'];
  socket: WebSocket | null;
  /** How many the bot is known to have, which it needs no more. */
  #acknowledged = 0;
  /** What came after those: the sequence number of each is its place, counted from the very first. */
  readonly #dispatched: object[] = [];

  constructor(shard: Identify['shard'], socket: WebSocket) {
    this.shard = shard;
    this.socket = socket;
  }

  /** Whether it hears of this guild, or, for `null`, of direct messages. */
  receives(guildId: string | null): boolean {
    const [id, count] = this.shard;
    return id === (guildId === null ? 0 : shardOf(guildId, count));
  }

  /** Tells an event, now or when the session is resumed. */
  dispatch(t: GatewayDispatchEvents, d: object): void {
    const payload = { op: GatewayOpcodes.Dispatch, s: this.#last + 1, t, d };
    this.#dispatched.push(payload);
    if (this.socket) sendPayload(this.socket, payload);
  }

  /** Forgets what came up to a sequence number: who has it does not resume from before. */
  acknowledge(seq: number): void {
    this.#acknowledged += this.#dispatched.splice(0, seq - this.#acknowledged).length;
  }

  /**
   * Goes on over another connection, with what was dispatched after a sequence number.
   * @returns whether all of it is still known
   */
  resume(socket: WebSocket, seq: number): boolean {
    if (seq < this.#acknowledged || seq > this.#last) return false;
    this.socket = socket;
    const missed = this.#dispatched.slice(seq - this.#acknowledged);
    for (const payload of missed) sendPayload(socket, payload);
    return true;
  }

  get #last(): number {
    return this.#acknowledged + this.#dispatched.length;
  }
}
