/** Which of the bot's requests a fault strikes. */
export interface FaultTarget {
  /** Matched against the path after `/api/v10`. */
  path: RegExp;
  method?: string;
  /** How many requests it strikes; one by default. */
  times?: number;
}

interface Fault {
  readonly target: FaultTarget;
  left: number;
  answer(): Response;
}

/** Faults that a test or a visitor calls down upon the bot's next requests. */
export class Faults {
  readonly #faults = new Set<Fault>();

  /** Answers 429, to be tried again after so many seconds; `global` for the limit over all routes. */
  rateLimit(target: FaultTarget, retryAfter = 0.05, global = false): void {
    this.#add(target, () =>
      Response.json(
        { message: 'You are being rate limited.', retry_after: retryAfter, global },
        {
          status: 429,
          headers: {
            'Retry-After': `${retryAfter}`,
            'X-RateLimit-Limit': '1',
            'X-RateLimit-Remaining': '0',
            'X-RateLimit-Reset': `${Date.now() / 1000 + retryAfter}`,
            'X-RateLimit-Reset-After': `${retryAfter}`,
            'X-RateLimit-Bucket': 'embedded',
            'X-RateLimit-Scope': global ? 'global' : 'user',
            ...(global && { 'X-RateLimit-Global': 'true' }),
          },
        },
      ),
    );
  }

  /** Answers with an error of the server's own. */
  fail(target: FaultTarget, status = 500): void {
    this.#add(target, () =>
      Response.json({ message: `${status}: Server Error`, code: 0 }, { status }),
    );
  }

  /** The answer of the first fault that strikes this request, if one does. */
  strike(method: string, path: string): Response | undefined {
    for (const fault of this.#faults) {
      const { target } = fault;
      if (!target.path.test(path) || (target.method ?? method) !== method) continue;
      fault.left -= 1;
      if (fault.left === 0) this.#faults.delete(fault);
      return fault.answer();
    }
    return undefined;
  }

  #add(target: FaultTarget, answer: () => Response): void {
    this.#faults.add({ target, left: target.times ?? 1, answer });
  }
}
