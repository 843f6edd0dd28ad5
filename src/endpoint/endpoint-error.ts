/** A model's endpoint gave nothing usable; the message says why and what to do, without key or text. */
export class EndpointError extends Error {
  override readonly name = 'EndpointError';
  /** The HTTP status, when the endpoint refused. */
  readonly status: number | undefined;
  /** For how long it asks to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    refusal: { status?: number; retryAfterMs?: number | undefined } = {},
  ) {
    super(message);
    this.status = refusal.status;
    this.retryAfterMs = refusal.retryAfterMs;
  }
}
