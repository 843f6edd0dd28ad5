import { once } from 'node:events';
import { createServer } from 'node:net';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { IdentifyQueue } from '../../src/cluster/identify-queue.ts';
import { connectRedis } from '../../src/cluster/redis.ts';

/** What a server says that has run for long; what is not here it takes. */
const REPLIES: Readonly<Record<string, string>> = {
  HELLO: '%0\r\n',
  PING: '+PONG\r\n',
  INFO: '$21\r\nuptime_in_seconds:600\r\n',
};

/** Whose turn it is, counted from one, and how many milliseconds are left of it. */
type Turn = readonly [count: number, left: number];

/** Starts what speaks as a Redis does, and takes from these turns what it says of each. */
async function redisThatSays(turns: Turn[]): Promise<string> {
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

test("a turn of another shard that is in its last millisecond is not one's own", async () => {
  const log = pino({ level: 'silent' });
  const turns: Turn[] = [
    [2, 0],
    [1, 6000],
  ];
  const { redis } = await connectRedis(await redisThatSays(turns), log);
  onTestFinished(() => redis.destroy());
  await new IdentifyQueue(redis, 1, log).waitForIdentify(1, new AbortController().signal);
  expect(turns).toEqual([]);
});
