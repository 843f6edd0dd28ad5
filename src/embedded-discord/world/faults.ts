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

interface Fault<Kind, Effect> {
  readonly kind: Kind;
  readonly effect: Effect;
  left: number;
}

/** Faults that a test or a visitor calls down upon the bot. */
export class Faults {
  readonly #requests = new Set<Fault<FaultTarget, () => Response>>();
  readonly #gateway = new Set<Fault<GatewayMoment, GatewayFault>>();

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

  /** Has the gateway say nothing: no HELLO, no READY, no acknowledgement of heartbeats. */
  silence(moment: GatewayMoment, times = 1): void {
    this.#gateway.add({ kind: moment, effect: 'silence', left: times });
  }

  /** Has the gateway close the connection with a code. */
  hangUp(moment: GatewayMoment, code: number, times = 1): void {
    this.#gateway.add({ kind: moment, effect: code, left: times });
  }

  /** The answer of the first fault that strikes this request, if one does. */
  strike(method: string, path: string): Response | undefined {
    const isMeant = (target: FaultTarget) =>
      target.path.test(path) && (target.method ?? method) === method;
    return struck(this.#requests, isMeant)?.();
  }

  /** What the first fault that strikes the gateway now has it do, if one does. */
  strikeGateway(moment: GatewayMoment): GatewayFault | undefined {
    return struck(this.#gateway, (kind) => kind === moment);
  }

  #add(target: FaultTarget, effect: () => Response): void {
    this.#requests.add({ kind: target, effect, left: target.times ?? 1 });
  }
}

function struck<Kind, Effect>(
  faults: Set<Fault<Kind, Effect>>,
  matches: (kind: Kind) => boolean,
): Effect | undefined {
  const fault = [...faults].find(({ kind }) => matches(kind));
  if (!fault) return undefined;
  fault.left -= 1;
  if (fault.left === 0) faults.delete(fault);
  return fault.effect;
}
