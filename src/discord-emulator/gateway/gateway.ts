import type { Server } from 'node:http';
import {
  GatewayCloseCodes as Close,
  GatewayDispatchEvents as Events,
  type GatewayIdentifyData,
  GatewayOpcodes,
  type GatewayResumeData,
  type GatewaySendPayload,
} from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import type { GatewayMoment } from '../world/faults.ts';
import { guildResource } from '../world/resources.ts';
import type { World } from '../world/world.ts';
import { Session, sendPayload } from './session.ts';

/** Discord's gateway: the sessions of the bot's shards, with replay of missed events on RESUME. */
export class Gateway {
  /** The gateway's limits on connections, by default those of a small bot. */
  readonly options = {
    /** The recommended number of shards. */
    shards: 1,
    /** How many shards may identify within each window. */
    maxConcurrency: 1,
    /** Discord's is 5,000; here a bot can restart at once. */
    identifyWindowMs: 0,
    heartbeatIntervalMs: 41_250,
    /** How often the bot may identify before the count is reset. */
    sessionStarts: 1000,
    sessionResetMs: 86_400_000,
  };
  /** Every identification, in order; a resumed session does not identify again. */
  readonly identifies: GatewayIdentifyData[] = [];
  /** How many identifications were refused because they came too soon after another. */
  refusedIdentifies = 0;
  /** The WebSocket URL, once it listens. */
  url = '';
  readonly #sessions = new Map<string, Session>();
  readonly #world: World;
  readonly #sockets = new WebSocketServer({ noServer: true });
  /** The time of the last identification of each bucket of shards, by `performance.now()`. */
  readonly #lastIdentify = new Map<number, number>();

  constructor(world: World) {
    this.#world = world;
    world.on('dispatch', (event, data, guildId) => this.dispatch(event, data, guildId));
  }

  /** Whether a bot is connected and has received READY or resumed. */
  get connected(): boolean {
    return [...this.#sessions.values()].some(({ socket }) => socket !== null);
  }

  /** Accepts the WebSocket connections of an HTTP server at this host and port. */
  listen(server: Server, host: string): void {
    this.url = `ws://${host}/gateway`;
    server.on('upgrade', (request, stream, head) => {
      this.#sockets.handleUpgrade(request, stream, head, (socket) => this.#serve(socket));
    });
  }

  /** Sends an event to the shard of a guild, or for `null` to the shard of direct messages. */
  dispatch(event: Events, data: object, guildId: string | null): void {
    for (const session of this.#sessions.values()) {
      if (session.receives(guildId)) session.dispatch(event, data);
    }
  }

  /** Closes all connections, by default with a code after which clients resume. */
  dropConnections(code: number = Close.UnknownError): void {
    for (const session of this.#sessions.values()) {
      session.socket?.close(code);
      session.socket = null;
    }
  }

  /** Deletes all sessions, so that none can be resumed. */
  forgetSessions(): void {
    this.#sessions.clear();
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #serve(socket: WebSocket): void {
    const unlessFault = (moment: GatewayMoment, respond: () => void): void => {
      const fault = this.#world.faults.takeGatewayFault(moment);
      if (fault === undefined) respond();
      else if (fault !== 'silence') socket.close(fault);
    };
    socket.on('close', (code) => this.#closed(socket, code));
    socket.on('message', (raw) => {
      const payload: GatewaySendPayload = JSON.parse(String(raw));
      switch (payload.op) {
        case GatewayOpcodes.Heartbeat:
          this.#sessionOn(socket)?.acknowledge(payload.d ?? 0);
          return sendPayload(socket, { op: GatewayOpcodes.HeartbeatAck });
        case GatewayOpcodes.Identify:
          return unlessFault('identify', () => this.#identify(socket, payload.d));
        case GatewayOpcodes.Resume:
          return unlessFault('resume', () => this.#resume(socket, payload.d));
        default:
          return socket.close(Close.DecodeError);
      }
    });
    const d = { heartbeat_interval: this.options.heartbeatIntervalMs };
    unlessFault('connection', () => sendPayload(socket, { op: GatewayOpcodes.Hello, d }));
  }

  #identify(socket: WebSocket, identify: GatewayIdentifyData): void {
    const { token, shard = [0, 1] } = identify;
    const bucket = shard[0] % this.options.maxConcurrency;
    const sinceLast = performance.now() - (this.#lastIdentify.get(bucket) ?? -Infinity);
    if (token !== this.#world.token) socket.close(Close.AuthenticationFailed);
    else if (sinceLast < this.options.identifyWindowMs) {
      this.refusedIdentifies += 1;
      refuse(socket);
    } else {
      this.#lastIdentify.set(bucket, performance.now());
      this.identifies.push(identify);
      this.#begin(new Session(shard, socket));
    }
  }

  #begin(session: Session): void {
    this.#sessions.set(session.id, session);
    const guilds = [...this.#world.guilds.values()].filter(({ id }) => session.receives(id));
    session.dispatch(Events.Ready, {
      v: 10,
      user: this.#world.bot,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard: session.shard,
      application: { id: this.#world.applicationId, flags: 0 },
    });
    for (const guild of guilds.filter(({ unavailable }) => !unavailable)) {
      session.dispatch(Events.GuildCreate, guildResource(guild, this.#world));
    }
    this.#world.changes.notify();
  }

  #resume(socket: WebSocket, { token, session_id, seq }: GatewayResumeData): void {
    const session = this.#sessions.get(session_id);
    if (token === this.#world.token && session?.resume(socket, seq)) {
      session.dispatch(Events.Resumed, {});
      this.#world.changes.notify();
    } else refuse(socket);
  }

  #closed(socket: WebSocket, code: number): void {
    const session = this.#sessionOn(socket);
    if (session) {
      session.socket = null;
      // With these close codes the client ends its session.
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    }
    this.#world.changes.notify();
  }

  #sessionOn(socket: WebSocket): Session | undefined {
    return [...this.#sessions.values()].find((session) => session.socket === socket);
  }
}

function refuse(socket: WebSocket): void {
  sendPayload(socket, { op: GatewayOpcodes.InvalidSession, d: false });
}
