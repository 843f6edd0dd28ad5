import { afterEach, expect, test, vi } from 'vitest';
import { EndpointError } from '../../src/endpoint/endpoint-error.ts';
import { endpointPolicy } from '../../src/endpoint/endpoint-policy.ts';

const LIMIT_MS = 10_000;

afterEach(() => vi.useRealTimers());

function setUp(capacity?: Parameters<typeof endpointPolicy>[3]) {
  vi.useFakeTimers();
  const failures: string[] = [];
  const send = endpointPolicy(
    'reader',
    LIMIT_MS,
    (error) => failures.push(error instanceof Error ? error.message : String(error)),
    capacity,
  );
  return { send, failures };
}

const answer = async () => 'ok';
const fail = async () => {
  throw new EndpointError('it fails');
};
/** Ends only when it is aborted, as a request to an endpoint that hangs. */
function hang(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new EndpointError('aborted')));
  });
}

test('an endpoint that says when to come back gets no request before', async () => {
  const { send, failures } = setUp();
  const limited = async () => {
    throw new EndpointError('too many', { status: 429, retryAfterMs: 120_000 });
  };
  expect(await send(limited)).toEqual({ none: 'failed' });
  await vi.advanceTimersByTimeAsync(119_000);
  expect(await send(answer)).toEqual({ none: 'paused' });
  await vi.advanceTimersByTimeAsync(2000);
  expect(await send(answer)).toEqual({ value: 'ok' });
  expect(failures).toEqual(['too many']);
});

test('while one request tries whether the endpoint is back, others do not wait for it', async () => {
  const { send } = setUp();
  for (let times = 0; times < 3; times++) await send(fail);
  expect(await send(answer)).toEqual({ none: 'paused' });
  await vi.advanceTimersByTimeAsync(60_000);
  const trying = send(hang);
  expect(await send(answer)).toEqual({ none: 'paused' });
  await vi.advanceTimersByTimeAsync(LIMIT_MS);
  expect(await trying).toEqual({ none: 'timeout' });
});

test('so many requests are at work, so many wait, and the rest are turned away', async () => {
  const { send, failures } = setUp({ atOnce: 2, queued: 1 });
  let working = 0;
  const finish: (() => void)[] = [];
  const slow = () =>
    new Promise<string>((resolve) => {
      working += 1;
      finish.push(() => resolve('ok'));
    });
  const sent = [send(slow), send(slow), send(slow)];
  expect(await send(slow)).toEqual({ none: 'overloaded' });
  expect(failures).toEqual(['the reader endpoint has 2 requests at work and 1 waiting']);
  expect(working).toBe(2);
  finish[0]?.();
  await vi.waitUntil(() => working === 3);
  for (const end of finish) end();
  expect(await Promise.all(sent)).toEqual(sent.map(() => ({ value: 'ok' })));
});

test('a request that waits in the queue counts against the time limit', async () => {
  const { send, failures } = setUp({ atOnce: 1, queued: 1 });
  const stuck = () => new Promise<never>(() => undefined);
  const sent = [send(stuck), send(answer)];
  await vi.advanceTimersByTimeAsync(LIMIT_MS);
  expect(await Promise.all(sent)).toEqual([{ none: 'timeout' }, { none: 'timeout' }]);
  expect(failures[1]).toBe('the reader endpoint takes longer than 10000 ms');
});

test('aborted requests in the queue do not stop it, and count as no failures', async () => {
  const { send, failures } = setUp({ atOnce: 1, queued: 8 });
  const leaving = new AbortController();
  const first = send(hang, leaving.signal);
  const gone = Array.from({ length: 5 }, () => send(answer, leaving.signal));
  const waiting = send(answer);
  leaving.abort();
  expect(await waiting).toEqual({ value: 'ok' });
  expect(await Promise.all([first, ...gone])).toEqual(
    Array.from({ length: 6 }, () => ({ none: 'aborted' })),
  );
  expect(await send(answer)).toEqual({ value: 'ok' });
  expect(failures).toEqual([]);
});

test('an error of our own is no failure of the endpoint', async () => {
  const { send, failures } = setUp();
  const broken = async () => {
    throw new TypeError('ours');
  };
  for (let times = 0; times < 5; times++) expect(await send(broken)).toEqual({ none: 'failed' });
  expect(failures).toHaveLength(5);
  expect(await send(answer)).toEqual({ value: 'ok' });
});
