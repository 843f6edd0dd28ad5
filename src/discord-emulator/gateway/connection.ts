import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';
import type { Faults, GatewayMoment } from '../world/faults.ts';
import { type Identify, parsePayload, type Resume, sendPayload } from './gateway-payloads.ts';

/** Handlers of a connection; HELLO and heartbeat acknowledgements are sent without them. */
interface Handlers {
  /** @param seq - the last sequence number the bot received; `null` before the first */
  heartbeat(seq: number | null): void;
  identify(identify: Identify): void;
  resume(resume: Resume): void;
  closed(code: number): void;
}

/** Serves a new connection of a bot, with injected faults. */
export function serveConnection(
  socket: WebSocket,
  heartbeatIntervalMs: number,
  faults: Faults,
  { heartbeat, identify, resume, closed }: Handlers,
): void {
  const unlessFault = (moment: GatewayMoment, respond: () => void): void => {
    const fault = faults.takeGatewayFault(moment);
    if (fault === undefined) respond();
    else if (fault !== 'silence') socket.close(fault);
  };
  const send = (op: GatewayOpcodes, d?: object) => sendPayload(socket, { op, d });

  socket.on('close', closed);
  socket.on('message', (raw) => {
    const payload = parsePayload(raw);
    switch (payload?.op) {
      case GatewayOpcodes.Heartbeat:
        return unlessFault('heartbeat', () => {
          heartbeat(payload.d);
          send(GatewayOpcodes.HeartbeatAck);
        });
      case GatewayOpcodes.Identify:
        return unlessFault('identify', () => identify(payload.d));
      case GatewayOpcodes.Resume:
        return unlessFault('resume', () => resume(payload.d));
      default:
        return socket.close(GatewayCloseCodes.DecodeError);
    }
  });
  unlessFault('connection', () =>
    send(GatewayOpcodes.Hello, { heartbeat_interval: heartbeatIntervalMs }),
  );
}
