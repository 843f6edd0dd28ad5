import { messages } from '../../messages.ts';
import { customId, isSnowflake } from '../card/custom-id.ts';
import { Refusal } from '../card/refusal.ts';
import type { DigestDays } from './digest.ts';
import { periodNamed } from './digest-period.ts';

export const DIGEST_PUBLISH_KIND = 'digest';
export const DIGEST_CANCEL_KIND = 'no-digest';

/** What the buttons of a digest's preview carry; the days, because it may be published the day after. */
export interface DigestState extends DigestDays {
  /** The channel to post in. */
  readonly channelId: string;
  /** Of what the preview shows. */
  readonly digestHash: string;
}

/** @returns the `custom_id` of a button of a digest's preview */
export function digestId(kind: string, state: DigestState): string {
  return customId(kind, state.period, state.lastDay, state.channelId, state.digestHash);
}

/** @throws Refusal if the `custom_id` is invalid */
export function parseDigestId([name, lastDay, channelId, hash]: readonly string[]): DigestState {
  const period = periodNamed(name);
  if (!period || !isDay(lastDay) || !isSnowflake(channelId) || hash === undefined) {
    throw new Refusal(messages.failure.unknownButton);
  }
  return { period, lastDay, channelId, digestHash: hash };
}

function isDay(part: string | undefined): part is string {
  return part !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(part) && !Number.isNaN(Date.parse(part));
}
