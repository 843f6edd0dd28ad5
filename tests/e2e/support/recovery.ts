import { expect } from 'vitest';
import { ask, newcomer } from './acting.ts';
import type { DiscordEmulator, Faults, FaultTarget, GatewayMoment } from './discord.ts';
import { plain } from './reading.ts';

/** As often as discord.js tries a request. */
export const TRIES = 4;
/** How long recovery may take, in milliseconds: what Discord leaves unanswered is given up after a minute. */
export const SETTLED = 75_000;

/** What Discord's REST API may answer instead of the truth, by name. */
export const REST_FAULTS: Readonly<Record<string, (faults: Faults, target: FaultTarget) => void>> =
  {
    '500': (faults, target) => faults.fail(target, 500),
    '502': (faults, target) => faults.fail(target, 502),
    '503 again and again': (faults, target) => faults.fail({ ...target, times: 2 * TRIES }, 503),
    '502 after it had done it': (faults, target) => faults.loseResponse(target),
    '429': (faults, target) => faults.rateLimit(target),
    '429 without a time': (faults, target) => faults.refuse(target, 0, 429),
    'nothing at all': (faults, target) => faults.hang(target),
    'half an answer': (faults, target) => faults.truncateResponse(target),
    '10062': (faults, target) => faults.refuse(target, 10062, 404),
    '40060': (faults, target) => faults.refuse(target, 40060, 400),
    '401': (faults, target) => faults.refuse(target, 0, 401),
  };

/** When the gateway closes a connection, and with which code. */
export const GATEWAY_FAULTS = [
  ['greets', 'connection', 4000],
  ['is identified to', 'identify', 4000],
  ['is asked to resume', 'resume', 4007],
] as const;

/** Expects that the next question of somebody else is answered. */
export async function expectAnswer(discord: DiscordEmulator): Promise<void> {
  const answer = await ask(discord, 'السفارة الصينية', { user: newcomer(discord) }).message();
  expect(plain(answer)).toContain('الفقرة ٨ من ٨');
}

/** Cuts the connection, and the next one when it comes to this; waits until there is one again. */
export async function cut(
  discord: DiscordEmulator,
  moment: GatewayMoment,
  code: number,
): Promise<void> {
  discord.faults.hangUp(moment, code);
  discord.gateway.dropConnections();
  if (moment === 'identify') discord.gateway.forgetSessions();
  await discord.waitForReady();
}
