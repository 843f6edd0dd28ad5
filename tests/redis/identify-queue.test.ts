import { once } from 'node:events';
import { createServer } from 'node:net';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createIdentifyQueue } from '../../src/cluster/identify-queue.ts';
import { connectRedis } from '../../src/cluster/redis.ts';

/** Replies of a server that has been up for long; every other command gets OK. */
const REPLIES: Readonly<Record<string, string>> = {
  HELLO: '%0\r\n',
  PING: '+PONG\r\n',
  INFO: '$21\r\nuptime_in_seconds:600\r\n',
};

/** The reply of the rate limiter's script: the count in this window, and its milliseconds left. */
type Turn = readonly [count: number, msLeft: number];

/** Starts a fake Redis that replies with these turns, in order. */
async function startFakeRedis(turns: Turn[]): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).setEncoding('utf8');
    socket.on('data', (sent: string) => {
      for (const [, name = ''] of sent.matchAll(/\*\d+\r\n\$\d+\r\n(\w+)/gu)) {
        const turn = name === 'EVAL' ? turns.shift() : undefined;
        socket.write(turn ? `*2\r\n:${turn.join('\r\n:')}\r\n` : (REPLIES[name] ?? '+OK\r\n'));
      }
    });
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return `redis://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
}

test('waits for the next turn when the turn of another shard has 0 ms left', async () => {
  const log = pino({ level: 'silent' });
  const turns: Turn[] = [
    [2, 0],
    [1, 6000],
  ];
  const { redis } = await connectRedis(await startFakeRedis(turns), log);
  onTestFinished(() => redis.destroy());
  await createIdentifyQueue(redis, 1, log).waitForIdentify(1, new AbortController().signal);
  expect(turns).toEqual([]);
});
