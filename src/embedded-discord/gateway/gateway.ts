import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { secret } from '../world/ids.ts';
import { guildCreate, readyData } from '../world/resources.ts';
import type { World } from '../world/world.ts';
import {
  type Identify,
  type Payload,
  parsePayload,
  type Resume,
  send,
} from './gateway-payloads.ts';

interface Session {
  readonly id: string;
  readonly intents: number;
  /** Everything dispatched so far; the sequence number of each is its place, from 1. */
  readonly dispatched: { t: GatewayDispatchEvents; d: unknown }[];
  socket: WebSocket | null;
}

const heartbeatInterval = 41_250;

/** Discord's gateway: sessions of the bot, with replay of what they missed. */
export class Gateway {
  /** Every identification, in order; a resumed session does not identify again. */
  readonly identifies: Identify[] = [];
  /** How often a session was resumed. */
  resumes = 0;
  readonly #sessions = new Map<string, Session>();
  readonly #world: World;
  readonly #token: string;
  readonly #changed: () => void;
  readonly #sockets = new WebSocketServer({ noServer: true });
  #url = '';

  constructor(world: World, token: string, changed: () => void) {
    this.#world = world;
    this.#token = token;
    this.#changed = changed;
    this.#sockets.on('connection', (socket) => this.#greet(socket));
  }

  /** Whether a bot is connected and has been given READY, or has resumed. */
  get connected(): boolean {
    return [...this.#sessions.values()].some(({ socket }) => socket !== null);
  }

  get url(): string {
    return this.#url;
  }

  /** Takes the WebSocket connections of an HTTP server that listens at this host. */
  listen(server: Server, host: string): void {
    this.#url = `ws://${host}/gateway`;
    server.on('upgrade', (request, socket, head) => {
      this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
        this.#sockets.emit('connection', webSocket, request);
      });
    });
  }

  /**
   * Sends an event to every session, now or when it resumes.
   * @param dataFor what a session with these intents is sent; `null` for nothing
   */
  dispatch(t: GatewayDispatchEvents, dataFor: (intents: number) => unknown): void {
    for (const session of this.#sessions.values()) {
      const d = dataFor(session.intents);
      if (d !== null) this.#dispatchTo(session, t, d);
    }
  }

  /** Closes all connections; by default with a code after which a client resumes. */
  dropConnections(code: number = GatewayCloseCodes.UnknownError): void {
    for (const session of this.#sessions.values()) {
      session.socket?.close(code);
      session.socket = null;
    }
  }

  /** Forgets all sessions, so that none of them can be resumed. */
  forgetSessions(): void {
    this.#sessions.clear();
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #greet(socket: WebSocket): void {
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatInterval } });
    socket.on('message', (raw) => {
      const payload = parsePayload(raw);
      if (payload) this.#receive(socket, payload);
      else socket.close(GatewayCloseCodes.DecodeError);
    });
    socket.on('close', (code) => this.#disconnected(socket, code));
  }

  #receive(socket: WebSocket, payload: Payload): void {
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        send(socket, { op: GatewayOpcodes.HeartbeatAck });
        break;
      case GatewayOpcodes.Identify:
        this.#identify(socket, payload.d);
        break;
      case GatewayOpcodes.Resume:
        this.#resume(socket, payload.d);
        break;
      case GatewayOpcodes.PresenceUpdate:
        break;
    }
  }

  #identify(socket: WebSocket, identify: Identify): void {
    if (identify.token !== this.#token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed);
      return;
    }
    this.identifies.push(identify);
    const session: Session = { id: secret(16), intents: identify.intents, dispatched: [], socket };
    this.#sessions.set(session.id, session);
    const ready = readyData(this.#world, session.id, this.#url);
    this.#dispatchTo(session, GatewayDispatchEvents.Ready, ready);
    for (const guild of this.#world.guilds.values()) {
      this.#dispatchTo(session, GatewayDispatchEvents.GuildCreate, guildCreate(guild, this.#world));
    }
    this.#changed();
  }

  #resume(socket: WebSocket, { token, session_id, seq }: Resume): void {
    const session = this.#sessions.get(session_id);
    if (token !== this.#token || !session || seq > session.dispatched.length) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return;
    }
    session.socket = socket;
    session.dispatched.slice(seq).forEach(({ t, d }, missed) => {
      send(socket, { op: GatewayOpcodes.Dispatch, s: seq + missed + 1, t, d });
    });
    this.resumes += 1;
    this.#dispatchTo(session, GatewayDispatchEvents.Resumed, {});
    this.#changed();
  }

  #dispatchTo({ dispatched, socket }: Session, t: GatewayDispatchEvents, d: unknown): void {
    const s = dispatched.push({ t, d });
    if (socket) send(socket, { op: GatewayOpcodes.Dispatch, s, t, d });
  }

  #disconnected(socket: WebSocket, code: number): void {
    for (const session of this.#sessions.values()) {
      if (session.socket !== socket) continue;
      session.socket = null;
      // A client that says goodbye with one of these ends its session for good.
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    }
    this.#changed();
  }
}
