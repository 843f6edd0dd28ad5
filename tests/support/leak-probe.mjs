/**
 * Loaded before the built bot (`node --import`). For every SIGUSR2 it writes to standard error, as a JSON
 * object on a line, how many there are of what a fault could leave behind: timers and sockets by where
 * they were made, listeners by whose and of what. It also writes what nothing has caught, and changes
 * nothing of what becomes of it.
 */
import { createHook } from 'node:async_hooks';
import { Client } from 'discord.js';

const KINDS = ['Timeout', 'TCPWRAP'];
Error.stackTraceLimit = 40;

/** By the number that Node.js gives each. */
const made = new Map();
createHook({
  init(id, kind) {
    if (KINDS.includes(kind)) made.set(id, `${kind} ${placeOf(new Error().stack ?? '')}`);
  },
  destroy(id) {
    made.delete(id);
  },
}).enable();

/** The first file of the bot's or of a package's that had a part in it. */
function placeOf(stack) {
  const files = stack.match(/(?:node_modules|dist)\/[^:)]+/g) ?? [];
  return files[0] ?? 'elsewhere';
}

let client;
const { login } = Client.prototype;
Client.prototype.login = function (token) {
  client = this;
  return login.call(this, token);
};

function* present() {
  yield* made.values();
  const { rest, ws } = client;
  const emitters = { process, client, rest, ws, manager: ws._ws, shard: ws.shards.first() };
  for (const [name, emitter] of Object.entries(emitters)) {
    for (const event of emitter.eventNames()) {
      for (const _ of Array(emitter.listenerCount(event)))
        yield `listener ${name} ${String(event)}`;
    }
  }
}

process.on('SIGUSR2', () => {
  const counts = {};
  for (const what of present()) counts[what] = (counts[what] ?? 0) + 1;
  process.stderr.write(`${JSON.stringify(counts)}\n`);
});
process.on('uncaughtExceptionMonitor', (error, origin) =>
  process.stderr.write(`${origin}: ${error?.stack}\n`),
);
