import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';
import type { Faults, GatewayMoment } from '../faults.ts';
import { type Identify, parsePayload, type Resume, sendPayload } from './payloads.ts';

/** What is done with a connection besides greeting it and acknowledging heartbeats. */
interface Handlers {
  identify(socket: WebSocket, identify: Identify): void;
  resume(socket: WebSocket, resume: Resume): void;
  closed(socket: WebSocket, code: number): void;
}

/** Speaks with a bot over a new connection, except where a fault comes between. */
export function converse(
  socket: WebSocket,
  heartbeatIntervalMs: number,
  faults: Faults,
  { identify, resume, closed }: Handlers,
): void {
  const unlessFault = (moment: GatewayMoment, act: () => void): void => {
    const fault = faults.strikeGateway(moment);
    if (fault === undefined) act();
    else if (fault !== 'silence') socket.close(fault);
  };

  socket.on('close', (code) => closed(socket, code));
  socket.on('message', (raw) => {
    const payload = parsePayload(raw);
    switch (payload?.op) {
      case GatewayOpcodes.Heartbeat:
        return unlessFault('heartbeat', () =>
          sendPayload(socket, { op: GatewayOpcodes.HeartbeatAck }),
        );
      case GatewayOpcodes.Identify:
        return unlessFault('identify', () => identify(socket, payload.d));
      case GatewayOpcodes.Resume:
        return unlessFault('resume', () => resume(socket, payload.d));
      default:
        return socket.close(GatewayCloseCodes.DecodeError);
    }
  });
  unlessFault('connection', () => {
    const d = { heartbeat_interval: heartbeatIntervalMs };
    sendPayload(socket, { op: GatewayOpcodes.Hello, d });
  });
}
