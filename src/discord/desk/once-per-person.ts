import { createHmac, randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** In seconds. */
const ONE_DAY = 24 * 60 * 60;
const KEY_BYTES = 32;

/**
 * Counts what a person does to a thing once. It remembers a keyed hash of the two, in memory and for one day: the
 * key ends with the process, so nobody can find out who it was.
 */
export class OncePerPerson {
  readonly #key = randomBytes(KEY_BYTES);
  readonly #seen = new RateLimiterMemory({ points: 1, duration: ONE_DAY });

  /** @returns whether this is the first time */
  async isFirst(person: string, thing: string): Promise<boolean> {
    const hash = createHmac('sha256', this.#key).update(`${person}:${thing}`).digest('base64url');
    try {
      await this.#seen.consume(hash);
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false;
      throw refusal;
    }
  }
}
