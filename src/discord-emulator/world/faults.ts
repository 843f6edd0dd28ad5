/** Which of the bot's requests a fault strikes. */
export interface FaultTarget {
  /** Matched against the path after `/api/v10`. */
  path: RegExp;
  method?: string;
  /** How many requests it strikes; one by default. */
  times?: number;
}

/** What the gateway was about to answer: a new connection, or what the bot sent. */
export type GatewayMoment = 'connection' | 'identify' | 'resume' | 'heartbeat';

/** What the gateway does instead: nothing, or closing the connection with a code. */
export type GatewayFault = 'silence' | number;

/** What is answered instead; it may do first what was asked for. */
type Answer = (act: () => Promise<void>) => Response | Promise<Response>;

/** Faults that a test or a visitor calls down upon the bot. */
export class Faults {
  readonly #requests = new Set<{ target: FaultTarget; left: number; answer: Answer }>();
  readonly #gateway = new Map<GatewayMoment, GatewayFault>();

  /** Answers 429, to be tried again after so many seconds. */
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

  /** Answers with an error of the server's own. */
  fail(target: FaultTarget, status = 500): void {
    const body = { message: `${status}: Server Error`, code: 0 };
    this.#add(target, () => Response.json(body, { status }));
  }

  /** Refuses with one of Discord's codes, and with what is wrong with which field. */
  refuse(target: FaultTarget, code: number, status = 403, errors?: object): void {
    const body = { message: `Refused with ${code}`, code, errors };
    this.#add(target, () => Response.json(body, { status }));
  }

  /** Answers as what stands before Discord does when it bars an address: with a page. */
  blockAddress(target: FaultTarget, status: 403 | 429, retryAfter = 60): void {
    const headers = { 'Content-Type': 'text/html', 'Retry-After': `${retryAfter}` };
    this.#add(target, () => new Response('<!doctype html>', { status, headers }));
  }

  /** Does not answer at all. */
  hang(target: FaultTarget): void {
    this.#add(target, () => new Promise<Response>(() => undefined));
  }

  /** Does what was asked for, and breaks off its answer. */
  truncateResponse(target: FaultTarget): void {
    this.#add(target, async (act) => {
      await act();
      return new Response('{"id":', { headers: { 'Content-Type': 'application/json' } });
    });
  }

  /** Does what was asked for, and then answers with an error of the server's own. */
  loseResponse(target: FaultTarget, status = 502): void {
    this.#add(target, async (act) => {
      await act();
      return Response.json({ message: `${status}: Server Error`, code: 0 }, { status });
    });
  }

  /** Has the gateway say nothing once: no HELLO, no READY, no acknowledgement of a heartbeat. */
  silence(moment: GatewayMoment): void {
    this.#gateway.set(moment, 'silence');
  }

  /** Has the gateway close the connection once, with a code. */
  hangUp(moment: GatewayMoment, code: number): void {
    this.#gateway.set(moment, code);
  }

  /** The answer of the first fault that strikes this request, if one does. */
  takeRequestFault(method: string, path: string): Answer | undefined {
    for (const fault of this.#requests) {
      const { target, answer } = fault;
      if (!target.path.test(path) || (target.method ?? method) !== method) continue;
      fault.left -= 1;
      if (fault.left === 0) this.#requests.delete(fault);
      return answer;
    }
    return undefined;
  }

  /** What the gateway is to do now instead of its duty, if anything. */
  takeGatewayFault(moment: GatewayMoment): GatewayFault | undefined {
    const fault = this.#gateway.get(moment);
    this.#gateway.delete(moment);
    return fault;
  }

  #add(target: FaultTarget, answer: Answer): void {
    this.#requests.add({ target, answer, left: target.times ?? 1 });
  }
}
