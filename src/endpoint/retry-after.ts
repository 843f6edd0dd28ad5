/** The statuses whose `retry-after` says when to come back (RFC 9110, section 10.2.3; RFC 6585). */
const LIMITED = [429, 503];
/** A wrong date must not turn the endpoint off for years. */
const MAX_MS = 24 * 60 * 60 * 1000;

/**
 * @param header - the value of `retry-after`: seconds, or a date
 * @returns how long to send nothing, in milliseconds, at most a day; undefined when nothing asks for it
 */
export function retryAfterMs(status: number, header: string | null): number | undefined {
  if (header === null || !LIMITED.includes(status)) return undefined;
  const isSeconds = /^\s*\d+(?:\.\d+)?\s*$/u.test(header);
  const ms = isSeconds ? 1000 * Number(header) : Date.parse(header) - Date.now();
  return ms > 0 ? Math.min(ms, MAX_MS) : undefined;
}
