/** The requests of the bot that a fault applies to. */
export interface FaultTarget {
  /** Tested against the path after `/api/v10`. */
  path: RegExp;
  method?: string;
  /** The number of requests; one by default. */
  times?: number;
}

/** The event that the gateway would respond to: a new connection, or a payload of the bot. */
export type GatewayMoment = 'connection' | 'identify' | 'resume';

/** Creates the response of a fault; may process the request first. */
type Answer = (process: () => Promise<void>) => Response | Promise<Response>;

/** Injects faults, for tests. */
export class Faults {
  readonly #requests = new Set<{ target: FaultTarget; remaining: number; answer: Answer }>();
  readonly #gateway = new Map<GatewayMoment, 'silence' | number>();

  /** Responds with 429 and a delay in seconds. */
  rateLimit(target: FaultTarget, retryAfter = 0.05): void {
    const body = { message: 'You are being rate limited.', retry_after: retryAfter, global: false };
    const headers = {
      'Retry-After': `${retryAfter}`,
      'X-RateLimit-Limit': '1',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset-After': `${retryAfter}`,
      'X-RateLimit-Scope': 'user',
    };
    this.#add(target, () => Response.json(body, { status: 429, headers }));
  }

  /** Responds with a server error. */
  fail(target: FaultTarget, status = 500): void {
    this.refuse(target, 0, status);
  }

  /** Refuses with one of Discord's codes, optionally with the problems of the body. */
  refuse(target: FaultTarget, code: number, status = 403, errors?: object): void {
    const body = { message: `Refused with ${code}`, code, errors };
    this.#add(target, () => Response.json(body, { status }));
  }

  /** Responds like Discord's CDN when it blocks an IP address: with an HTML page. */
  blockAddress(target: FaultTarget, status: 403 | 429, retryAfter = 60): void {
    const headers = { 'Content-Type': 'text/html', 'Retry-After': `${retryAfter}` };
    this.#add(target, () => new Response('<!doctype html>', { status, headers }));
  }

  /** Never responds. */
  hang(target: FaultTarget): void {
    this.#add(target, () => new Promise<Response>(() => undefined));
  }

  /** Processes the request, and responds with truncated JSON. */
  truncateResponse(target: FaultTarget): void {
    const headers = { 'Content-Type': 'application/json' };
    this.#add(target, (process) => process().then(() => new Response('{"id":', { headers })));
  }

  /** Processes the request, but responds with a server error. */
  loseResponse(target: FaultTarget): void {
    this.#add(target, (process) =>
      process().then(() => Response.json({ code: 0 }, { status: 502 })),
    );
  }

  /** Makes the gateway skip one response: to a connection, IDENTIFY or RESUME. */
  silence(moment: GatewayMoment): void {
    this.#gateway.set(moment, 'silence');
  }

  /** Makes the gateway close the connection once with this code, instead of a response. */
  hangUp(moment: GatewayMoment, code: number): void {
    this.#gateway.set(moment, code);
  }

  /** Takes the first fault for a request. */
  takeRequestFault(method: string, path: string): Answer | undefined {
    for (const fault of this.#requests) {
      const { target, answer } = fault;
      if (!target.path.test(path) || (target.method ?? method) !== method) continue;
      fault.remaining -= 1;
      if (fault.remaining === 0) this.#requests.delete(fault);
      return answer;
    }
    return undefined;
  }

  /** Takes the fault of the gateway for this event: no response, or a close code. */
  takeGatewayFault(moment: GatewayMoment): 'silence' | number | undefined {
    const fault = this.#gateway.get(moment);
    this.#gateway.delete(moment);
    return fault;
  }

  #add(target: FaultTarget, answer: Answer): void {
    this.#requests.add({ target, answer, remaining: target.times ?? 1 });
  }
}
