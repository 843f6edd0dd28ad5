import { GatewayOpcodes } from 'discord.js';
import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';

const identify = z.object({
  token: z.string(),
  intents: z.int(),
  shard: z.tuple([z.int().min(0), z.int().min(1)]).default([0, 1]),
});

const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

const payload = z.discriminatedUnion('op', [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.int().nullable() }),
  z.object({ op: z.literal(GatewayOpcodes.Identify), d: identify }),
  z.object({ op: z.literal(GatewayOpcodes.Resume), d: resume }),
]);

/** The data of IDENTIFY, which starts a session. */
export type Identify = z.infer<typeof identify>;

/** The data of RESUME, which continues an earlier session. */
export type Resume = z.infer<typeof resume>;

/** Sends a payload as JSON, the only supported encoding. */
export function sendPayload(socket: WebSocket, sent: object): void {
  socket.send(JSON.stringify(sent));
}

/** @returns `undefined` for an unsupported or malformed payload */
export function parsePayload(raw: RawData): z.infer<typeof payload> | undefined {
  try {
    return payload.parse(JSON.parse(raw.toString()));
  } catch {
    return undefined;
  }
}
