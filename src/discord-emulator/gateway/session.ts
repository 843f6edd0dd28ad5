import { type GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';
import { randomToken, shardOf } from '../world/ids.ts';

/** Sends a payload as JSON, the only supported encoding. */
export function sendPayload(socket: WebSocket, sent: object): void {
  socket.send(JSON.stringify(sent));
}

/** The session of a shard since it identified, across several connections. */
export class Session {
  readonly id = randomToken(16);
  readonly shard: [id: number, count: number];
  socket: WebSocket | null;
  /** How many events the bot has acknowledged, which need no replay. */
  #acknowledged = 0;
  /** The events after those, in order of their sequence numbers. */
  readonly #pending: object[] = [];

  constructor(shard: Session['shard'], socket: WebSocket) {
    this.shard = shard;
    this.socket = socket;
  }

  /** Whether it receives the events of this guild, or for `null` those of direct messages. */
  receives(guildId: string | null): boolean {
    const [id, count] = this.shard;
    return id === (guildId === null ? 0 : shardOf(guildId, count));
  }

  /** Sends an event, now or when the session is resumed. */
  dispatch(t: GatewayDispatchEvents, d: object): void {
    const payload = { op: GatewayOpcodes.Dispatch, s: this.#last + 1, t, d };
    this.#pending.push(payload);
    if (this.socket) sendPayload(this.socket, payload);
  }

  /** Drops the events up to a sequence number: the bot will not resume from an earlier one. */
  acknowledge(seq: number): void {
    this.#acknowledged += this.#pending.splice(0, seq - this.#acknowledged).length;
  }

  /**
   * Continues over another connection, and replays the events after a sequence number.
   * @returns false when some of them were dropped already
   */
  resume(socket: WebSocket, seq: number): boolean {
    if (seq < this.#acknowledged || seq > this.#last) return false;
    this.socket = socket;
    const missed = this.#pending.slice(seq - this.#acknowledged);
    for (const payload of missed) sendPayload(socket, payload);
    return true;
  }

  get #last(): number {
    return this.#acknowledged + this.#pending.length;
  }
}
