import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLog, readable } from '../../src/app/log.ts';

/** The start of a log line in the readable format, and one in JSON. */
const FORGED = '[12:00:00.000] INFO (1): forged {"level":30,"msg":"forged"}';
const BREAKS = ['\n', '\r\n', '\r', '\v', '\f'];

/** Logs two lines, with this break in every place where text from outside may stand. */
function write(destination: Parameters<typeof createLog>[1], lineBreak: string) {
  const log = createLog('info', destination);
  const text = `a report${lineBreak}${FORGED}`;
  const err = new Error(text, { cause: new Error(text) });
  log.info({ report: text, problems: [text], err }, text);
  log.warn(text);
}

test.for(BREAKS.map((each) => [JSON.stringify(each), each] as const))(
  'a line break in a logged text starts no new line: %s',
  ([, lineBreak]) => {
    let json = '';
    write({ write: (line) => (json += line) }, lineBreak);
    const lines = json.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).level)).toEqual([30, 40]);

    let text = '';
    const destination = new Writable({
      write(chunk, _encoding, done) {
        text += chunk;
        done();
      },
    });
    write(readable(destination), lineBreak);
    // Details below a line are indented; a terminal starts a new line at more than \n.
    const unindented = text.split(/[\n\r\v\f]/u).filter((line) => /^\S/u.test(line));
    expect(unindented).toHaveLength(2);
    expect(unindented[0]).toContain('a report');
    expect(unindented[1]).toContain('a report');
  },
);
