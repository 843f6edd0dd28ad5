import { GatewayOpcodes } from 'discord.js';
import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';

const payloadForm = z.discriminatedUnion('op', [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat) }),
  z.object({
    op: z.literal(GatewayOpcodes.Identify),
    d: z.object({
      token: z.string(),
      intents: z.int(),
      shard: z.tuple([z.int().min(0), z.int().min(1)]).default([0, 1]),
    }),
  }),
  z.object({
    op: z.literal(GatewayOpcodes.Resume),
    d: z.object({ token: z.string(), session_id: z.string(), seq: z.int() }),
  }),
]);

/** What a bot sends over the gateway, as far as it is used. */
export type Payload = z.infer<typeof payloadForm>;

/** What a bot says of itself to begin a session. */
export type Identify = Extract<Payload, { op: GatewayOpcodes.Identify }>['d'];

/** By what a bot claims a session it had before. */
export type Resume = Extract<Payload, { op: GatewayOpcodes.Resume }>['d'];

/** Sends a payload as JSON, the only encoding there is here. */
export function sendPayload(socket: WebSocket, payload: object): void {
  socket.send(JSON.stringify(payload));
}

/** @returns `undefined` for anything that is not a known payload */
export function parsePayload(raw: RawData): Payload | undefined {
  try {
    return payloadForm.parse(JSON.parse(raw.toString()));
  } catch {
    return undefined;
  }
}
